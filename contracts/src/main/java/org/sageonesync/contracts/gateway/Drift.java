package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One difference between the books and what was posted.
 *
 * @param number of the finding in its report, from 1
 * @param ref billing's reference; absent where the document is not one of billing's
 * @param generation the record's life, from 0
 * @param amount what it is about, in money; never negative
 * @param posted what we posted; absent if we know of nothing
 * @param found what SageOne shows; absent if it shows nothing
 * @param message what is the matter, for an accountant
 * @param advice what to do
 * @param remedies what one call can do about it; empty once that is done
 * @param remedied what was done about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Drift(
        int number,
        PostingKind kind,
        @Nullable BillingRef ref,
        int generation,
        DriftCause cause,
        BigDecimal amount,
        @Nullable Side posted,
        @Nullable Side found,
        String message,
        String advice,
        List<Remedy> remedies,
        @Nullable Done remedied) {

    public Drift {
        remedies = List.copyOf(remedies);
    }

    /**
     * One side of it.
     *
     * @param accountingId SageOne's id
     * @param number the document's number; of a customer: the name
     * @param customer SageOne's id of the customer
     * @param total inclusive of tax
     * @param open what is not allocated of a credit note or receipt, or due of an invoice; of a
     *     customer: the balance
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            @Nullable String accountingId,
            @Nullable String number,
            @Nullable String customer,
            @Nullable LocalDate date,
            @Nullable BigDecimal total,
            @Nullable BigDecimal open,
            @Nullable String reference) {}

    /** A remedy that was carried out. */
    public record Done(Remedy action, Instant at) {}
}
