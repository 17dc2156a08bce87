package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Names;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.sageone.Reply;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Finds out who has a name or number that SageOne says is taken: a document with our key in it, or
 * one without any key that is provably the same, is ours and is adopted; anybody else's is a
 * conflict that names both sides.
 */
@Component
final class NameHolder {

    /** The next time, a whole list may have to be read again: not before a minute's slots. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final NameSearch search;
    private final Names names;

    NameHolder(NameSearch search, Names names) {
        this.search = search;
        this.names = names;
    }

    /** Who has the name. */
    sealed interface Found {

        /**
         * @param otherwise the ending if another record owns the document after all
         */
        record Ours(Settlement adoption, Exchange exchange, Ending otherwise) implements Found {}

        record NotOurs(Ending ending) implements Found {}
    }

    Found of(Claim claim, Wish wish, Reply.Refused refused) {
        var name = Objects.requireNonNull(claim.name());
        var exchange = Verdicts.exchange(wish.kind().saveOperation(), refused);
        return search.named(wish, name)
                .map(holders -> found(claim, wish, holders, exchange))
                .orElseGet(() -> new Found.NotOurs(lookAgain(exchange)));
    }

    /** The name, and its suffixed form if it may have one, are reserved for other records. */
    Ending allNamesReserved(Claim claim, Wish wish) {
        var wanted = Objects.requireNonNull(wish.nameIn(claim.generation()));
        var name = wanted.suffixed() == null ? wanted.plain() : wanted.suffixed();
        var holder =
                names.holder(wish.key(), name)
                        .map(ref -> "billing's record " + ref)
                        .orElse("another record of billing");
        return Ending.rejected(
                Sentences.nameOfAnother(wish, name, holder),
                new Exchange(
                        wish.kind().saveOperation(), false, null, null, "not sent: name reserved"));
    }

    private static Found found(
            Claim claim, Wish wish, List<BooksObject> holders, Exchange exchange) {
        var key = wish.kind().key(wish.key().ref(), claim.generation());
        var conflict = conflict(claim, wish, holders, exchange);
        return holders.stream()
                .filter(holder -> claim.accountingId() == null)
                .filter(holder -> isOurs(wish, holder, key))
                .findFirst()
                .<Found>map(ours -> new Found.Ours(adoption(wish, ours), exchange, conflict))
                .orElseGet(() -> new Found.NotOurs(conflict));
    }

    /** Another record's key says that it is not ours, whatever else is the same. */
    private static boolean isOurs(Wish wish, BooksObject holder, String key) {
        var shown = holder.text(wish.kind().keyField());
        return shown.equals(key)
                || (!shown.startsWith(DocumentKind.OUR_PREFIX)
                        && wish.kind().isProvablyOurs(holder, wish));
    }

    /**
     * The journal learns the id; whether the content is right is seen by the update that follows.
     */
    private static Settlement adoption(Wish wish, BooksObject ours) {
        return new Settlement(
                JournalState.OPEN, ours.id(), ours.text(wish.kind().nameField()), null, null, null);
    }

    private static Ending conflict(
            Claim claim, Wish wish, List<BooksObject> holders, Exchange exchange) {
        var holder =
                holders.stream()
                        .findFirst()
                        .map(found -> describe(wish.kind(), found))
                        .orElse("a " + wish.kind().noun() + " that SageOne does not list");
        var name = Objects.requireNonNull(claim.name());
        return Ending.rejected(Sentences.nameOfAnother(wish, name, holder), exchange);
    }

    private static String describe(DocumentKind kind, BooksObject holder) {
        var key = holder.text(kind.keyField());
        var whose =
                key.startsWith(DocumentKind.OUR_PREFIX)
                        ? "billing's record " + key.substring(DocumentKind.OUR_PREFIX.length())
                        : "a " + kind.noun() + " that is not from billing";
        return whose + " (SageOne id " + holder.id() + ")";
    }

    private static Ending lookAgain(Exchange exchange) {
        var reason =
                Reason.of(
                        ReasonCode.SAGEONE_UNAVAILABLE,
                        "SageOne says that the name or number is taken, but did not tell by whom.");
        return Ending.notNow(reason, LOOK_AGAIN, exchange);
    }
}
