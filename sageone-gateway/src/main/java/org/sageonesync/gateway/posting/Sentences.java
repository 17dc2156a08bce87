package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.JournalRow;

import java.util.List;
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

    static Reason nameOfAnother(Wish wish, String name, String holder) {
        return Reason.of(
                ReasonCode.NAME_CONFLICT,
                "The name '"
                        + name
                        + "' of billing's record "
                        + wish.key().ref()
                        + " is taken in SageOne by "
                        + holder
                        + ". Rename one of the two, then post it again with force.");
    }
}
