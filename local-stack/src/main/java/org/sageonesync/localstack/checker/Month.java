package org.sageonesync.localstack.checker;

import java.math.BigDecimal;

/** What billing and SageOne say of one month, or of several. */
public record Month(Side billing, Side sageOne) {

    static Month billing(FoundDocument document) {
        return new Month(Side.of(document), Side.NOTHING);
    }

    static Month sageOne(FoundDocument document) {
        return new Month(Side.NOTHING, Side.of(document));
    }

    public Month plus(Month other) {
        return new Month(billing.plus(other.billing), sageOne.plus(other.sageOne));
    }

    public Side difference() {
        return sageOne.minus(billing);
    }

    /**
     * The sums of one side.
     *
     * @param outstanding what is open of its invoices, less what is unallocated of its credit notes
     *     and receipts
     */
    public record Side(
            BigDecimal invoices,
            BigDecimal creditNotes,
            BigDecimal receipts,
            BigDecimal outstanding) {

        public static final Side NOTHING =
                new Side(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private static Side of(FoundDocument document) {
            return new Side(
                    totalIf(FoundDocument.INVOICE, document),
                    totalIf(FoundDocument.CREDIT_NOTE, document),
                    totalIf(FoundDocument.RECEIPT, document),
                    document.open());
        }

        private static BigDecimal totalIf(String kind, FoundDocument document) {
            return document.kind().equals(kind) ? document.total() : BigDecimal.ZERO;
        }

        Side plus(Side other) {
            return new Side(
                    invoices.add(other.invoices),
                    creditNotes.add(other.creditNotes),
                    receipts.add(other.receipts),
                    outstanding.add(other.outstanding));
        }

        Side minus(Side other) {
            return new Side(
                    invoices.subtract(other.invoices),
                    creditNotes.subtract(other.creditNotes),
                    receipts.subtract(other.receipts),
                    outstanding.subtract(other.outstanding));
        }

        public boolean isNothing() {
            return invoices.signum() == 0
                    && creditNotes.signum() == 0
                    && receipts.signum() == 0
                    && outstanding.signum() == 0;
        }
    }
}
