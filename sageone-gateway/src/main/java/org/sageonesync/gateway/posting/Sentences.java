package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.JournalRow;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reasons in words that an accountant understands. */
public final class Sentences {

    static final Reason UNCERTAIN =
            Reason.of(
                    ReasonCode.OUTCOME_UNKNOWN,
                    "SageOne did not answer; it is being looked up whether it has this.");

    private Sentences() {}

    /** The document was in the books, and is not any more. */
    public static Reason gone(DocumentKind kind, long id, @Nullable String name) {
        var named = name == null ? "" : " '" + name + "'";
        return Reason.of(
                ReasonCode.GONE_FROM_BOOKS,
                "SageOne no longer has the "
                        + kind.noun()
                        + named
                        + " (id "
                        + id
                        + "): it was deleted there. Find out why; once SageOne shows it again, post it with force.");
    }

    /** More than one document bears our key. */
    public static Reason duplicate(DocumentKind kind, List<Long> ids) {
        return Reason.of(
                ReasonCode.DUPLICATE_FOUND,
                "SageOne has this "
                        + kind.noun()
                        + " more than once, as "
                        + ids.stream().map(String::valueOf).collect(Collectors.joining(" and "))
                        + "; remove all but the first in SageOne, then post it again with force.");
    }

    static Reason forgotten(Wish wish, @Nullable JournalRow row) {
        var known = row == null ? null : row.accountingIdText();
        return Reason.of(
                ReasonCode.COMPANY_STOPPED,
                "Billing's record "
                        + wish.key().ref()
                        + " is known to be SageOne's "
                        + wish.kind().noun()
                        + " "
                        + wish.knownAccountingId()
                        + ", but the posting journal "
                        + (known == null ? "knows nothing of it" : "has it as " + known)
                        + ": it may have been restored from a backup. Nothing more is posted for this"
                        + " company until its journal has been rebuilt and an operator has released it.");
    }

    /** SageOne lets nobody change the document any more. */
    static Reason locked(Wish wish, String why, List<String> differences) {
        return Reason.of(
                ReasonCode.LOCKED_IN_BOOKS,
                "SageOne no longer lets the "
                        + wish.kind().noun()
                        + " of billing's record "
                        + wish.key().ref()
                        + " be changed"
                        + (why.isEmpty() ? "" : " (" + why + ")")
                        + ". It differs from billing in "
                        + String.join(", ", differences)
                        + ". Change it in SageOne, or take it back and issue it again.");
    }

    /** SageOne's sums, if they are not the expected ones. */
    public static Optional<Reason> objection(
            DocumentKind kind, BillingRef ref, Totals wanted, JsonNode shown) {
        return Totals.in(shown)
                .filter(totals -> !totals.fulfil(wanted))
                .map(
                        totals ->
                                Reason.of(
                                        ReasonCode.BOOKS_TOTAL_DIFFERS,
                                        "The %s %s comes to %s in SageOne, in billing to %s.%s"
                                                .formatted(
                                                        kind.noun(),
                                                        ref,
                                                        totals.words(),
                                                        wanted.words(),
                                                        consequence(kind))));
    }

    private static String consequence(DocumentKind kind) {
        return kind.isSummedByBooks()
                ? " Invoices and credit notes of this company are stopped until a person has cleared this up and released them."
                : "";
    }

    static Reason nameOfAnother(Wish wish, String name, String holder) {
        return Reason.of(
                wish.kind().nameConflict(),
                "The "
                        + wish.kind().nameNoun()
                        + " '"
                        + name
                        + "' of billing's record "
                        + wish.key().ref()
                        + " is taken in SageOne by "
                        + holder
                        + ". Change the "
                        + wish.kind().nameNoun()
                        + " of one of the two, then post it again with force.");
    }
}
