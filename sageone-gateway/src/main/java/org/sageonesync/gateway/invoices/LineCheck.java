package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.posting.RequestCheck;

import java.math.BigDecimal;

/** Finds everything that is wrong with a line. */
record LineCheck(RequestCheck check, String path, boolean creditNote) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRICE_DECIMALS = 4;

    void line(SalesDocument.Line line) {
        target(line.target());
        check.booksId(path + "taxTypeId", line.taxTypeId());
        if (check.given(path + "description", line.description())) {
            check.longest(path + "description", line.description(), RequestCheck.LONG_TEXT);
        }
        check.longest(path + "comments", line.comments(), RequestCheck.LONGEST_TEXT);
        quantity(line.quantity());
        unitPrice(line.unitPrice());
        discount(line.discountPercent());
    }

    private void target(SalesDocument.Target target) {
        if (check.given(path + "target", target)) {
            check.given(path + "target.kind", target.kind());
            check.booksId(path + "target.id", target.id());
        }
    }

    private void quantity(BigDecimal quantity) {
        if (check.given(path + "quantity", quantity)) {
            check.holds(quantity.signum() != 0, path + "quantity", "must not be zero");
            check.holds(
                    !creditNote || quantity.signum() >= 0,
                    path + "quantity",
                    "must be positive in a credit note");
        }
    }

    private void unitPrice(BigDecimal price) {
        if (check.given(path + "unitPrice", price)) {
            check.holds(
                    price.stripTrailingZeros().scale() <= PRICE_DECIMALS,
                    path + "unitPrice",
                    "must have at most four decimals");
            check.holds(
                    !creditNote || price.signum() >= 0,
                    path + "unitPrice",
                    "must not be negative in a credit note");
        }
    }

    private void discount(BigDecimal percent) {
        if (check.given(path + "discountPercent", percent)) {
            check.holds(
                    percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
                    path + "discountPercent",
                    "must be from 0 to 100");
        }
    }
}
