package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.gateway.SalesDocument.Line;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.gateway.SalesDocument.Totals;
import org.sageonesync.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Invoices and credit notes for tests: one line over so many units of 100.00 with 15 % tax. */
record SalesSamples(String item, String taxType) {

    static final String CUSTOMER = "7";
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    static SalesSamples of(SandboxServer sandbox, long company) {
        return new SalesSamples(
                id(sandbox.rows(company, "Item")), id(sandbox.rows(company, "TaxType")));
    }

    private static String id(List<JsonNode> rows) {
        return rows.getFirst().path("ID").asString("");
    }

    SalesDocument document(@Nullable String number, int units) {
        return document(number, units, totals(units));
    }

    SalesDocument document(@Nullable String number, int units, Totals totals) {
        return new SalesDocument(
                number,
                false,
                null,
                new BillingRef(CUSTOMER),
                DAY,
                DAY.plusDays(14),
                false,
                "order 4711",
                "Thank you.",
                new Buyer("Nomvula", "4870123456", List.of("1 Long Street", "Cape Town")),
                List.of(line(units)),
                totals,
                List.of());
    }

    Line line(int units) {
        return new Line(
                new Target(Target.Kind.ITEM, item),
                taxType,
                "Internet access",
                null,
                BigDecimal.valueOf(units),
                new BigDecimal("100.00"),
                BigDecimal.ZERO);
    }

    static Totals totals(int units) {
        return new Totals(money(units * 10_000L), money(units * 1_500L), money(units * 11_500L));
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    static SalesDocument takingOver(SalesDocument document, String old) {
        return changed(document, false, new BillingRef(old), document.dueDate());
    }

    static SalesDocument suffixed(SalesDocument document) {
        return changed(document, true, null, document.dueDate());
    }

    static SalesDocument undated(SalesDocument document) {
        return changed(document, false, null, null);
    }

    private static SalesDocument changed(
            SalesDocument document,
            boolean suffix,
            @Nullable BillingRef takesOver,
            @Nullable LocalDate dueDate) {
        return new SalesDocument(
                document.number(),
                suffix,
                takesOver,
                document.customer(),
                document.date(),
                dueDate,
                document.inclusive(),
                document.reference(),
                document.message(),
                document.buyer(),
                document.lines(),
                document.totals(),
                document.allocations());
    }
}
