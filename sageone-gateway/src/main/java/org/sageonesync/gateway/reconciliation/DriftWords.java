package org.sageonesync.gateway.reconciliation;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.reconciliation.Finding.Words;

import java.util.List;

/** What is said of findings. */
final class DriftWords {

    private static final String ACCEPT = "; if it is right as it is, accept it.";

    private DriftWords() {}

    static Words missing(Pair pair) {
        var posted = pair.posted();
        var twin = pair.twin();
        if (twin != null) {
            return new Words(
                    "%s is not in SageOne under id %d any more, but %d bears its key."
                            .formatted(named(posted), posted.id(), twin.id()),
                    "Relink it: then that document counts as the record's.");
        }
        return new Words(
                "%s was posted as %d, and SageOne does not have it any more."
                        .formatted(named(posted), posted.id()),
                posted.isOpposite()
                        ? "Somebody has removed what took another document back; enter it again by hand, or accept it."
                        : "Repost it to have it posted anew; if it was removed on purpose, delete it in billing or accept it.");
    }

    static Words duplicate(Posted posted, Found twin) {
        return new Words(
                "%s is in SageOne twice, as %d and %d."
                        .formatted(named(posted), posted.id(), twin.id()),
                "Take one of them back in SageOne, preferably %d%s".formatted(twin.id(), ACCEPT));
    }

    static Words extra(PostingKind kind, Found found, String key) {
        return new Words(
                "SageOne has the %s %s (id %d), which bears billing's key %s, and the journal does not know it."
                        .formatted(noun(kind), found.number(), found.id(), key),
                "Relink it if it is billing's; otherwise take it back in SageOne.");
    }

    static Words amount(Posted posted, Money ours, Money theirs) {
        return new Words(
                "%s comes to %s in SageOne; %s was posted.".formatted(named(posted), theirs, ours),
                "Change it in billing, or repost it to put billing's amount back" + ACCEPT);
    }

    static Words customer(Posted posted, long ours, Found found) {
        return new Words(
                "%s belongs to SageOne's customer %d; it was posted for %d."
                        .formatted(named(posted), found.customer(), ours),
                "Move it back in SageOne, or repost it" + ACCEPT);
    }

    static Words changed(Posted posted, List<String> changes) {
        return new Words(
                "%s was changed in SageOne: %s."
                        .formatted(named(posted), String.join("; ", changes)),
                "Change it in billing, or repost it to put it back" + ACCEPT);
    }

    static Words reversed(Posted posted, Found creditNote) {
        return new Words(
                "%s appears to be taken back by the credit note %s (id %d) of the same amount, which is not billing's."
                        .formatted(named(posted), creditNote.number(), creditNote.id()),
                "Delete or credit it in billing as well; if the credit note pays another invoice, accept it.");
    }

    static Words unallocated(Posted posted, Money more) {
        return new Words(
                "Of %s, %s more is open in SageOne than was left open: an allocation was taken away."
                        .formatted(named(posted), more),
                "Allocate it in SageOne, or post it again with force" + ACCEPT);
    }

    static Words balance(Found customer, Money documents, Money rest) {
        return new Words(
                "Customer %s (id %d) owes %s in SageOne; its documents come to %s, so that %s is not explained."
                        .formatted(
                                customer.number(), customer.id(), customer.open(), documents, rest),
                "Look for an opening balance, an adjustment or a write-off; accept it if that is the reason.");
    }

    static String named(Posted posted) {
        var number = posted.number();
        return "The %s %s%s"
                .formatted(
                        noun(posted.kind()),
                        posted.ref(),
                        number == null ? "" : " (" + number + ")");
    }

    static String noun(PostingKind kind) {
        return switch (kind) {
            case CUSTOMER -> "customer";
            case INVOICE -> "invoice";
            case CREDIT_NOTE -> "credit note";
            case RECEIPT -> "receipt";
            case ALLOCATION -> "allocation";
        };
    }
}
