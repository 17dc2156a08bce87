package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.journal.DocumentKey;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document of ours that is allocated to an invoice, may be, or was until just now.
 *
 * @param number of the document in the books
 */
record Payer(Source source, String number, AllocationRow row) {

    static final String COLUMNS =
            """
            source_kind, source_ref, source_generation, source_id,
            coalesce((select document_number from posting where posting.company = allocation.company
                and posting.kind = source_kind and posting.accounting_id = source_id), source_ref)
                as source_number,
            """
                    + AllocationRow.COLUMNS;

    static Payer of(CompanyKey company, Readable row) {
        var key =
                new DocumentKey(
                        company,
                        PostingKind.named(Column.text(row, "source_kind")),
                        new BillingRef(Column.text(row, "source_ref")));
        return new Payer(
                new Source(
                        key,
                        Column.integer(row, "source_generation"),
                        Column.number(row, "source_id")),
                Column.text(row, "source_number"),
                AllocationRow.of(row));
    }

    boolean stands() {
        return !row.is(AllocationState.OPEN);
    }

    static Money sum(List<Payer> payers) {
        return AllocationRow.sum(payers.stream().map(Payer::row).toList());
    }

    /** Such as {@code 60.00 of the receipt P-1 and 55.00 of the credit note C-2}. */
    static String words(List<Payer> payers) {
        return payers.stream().map(Payer::words).collect(Collectors.joining(" and "));
    }

    private String words() {
        var noun = source.key().kind() == PostingKind.RECEIPT ? "receipt" : "credit note";
        return "%s of the %s %s".formatted(row.amount(), noun, number);
    }
}
