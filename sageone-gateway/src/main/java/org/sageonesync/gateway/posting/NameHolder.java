package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.sageone.Reply;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Finds out who has a name that SageOne says is taken: a document with our key in it is ours and is
 * adopted; anybody else's is a conflict that names both sides.
 */
@Component
final class NameHolder {

    /** The next time, a whole list may have to be read again: not before a minute's slots. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final NameSearch search;

    NameHolder(NameSearch search) {
        this.search = search;
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

    /** The name and its suffixed form are both reserved for other records. */
    Ending bothNamesReserved(Wish wish) {
        var name = Objects.requireNonNull(wish.name()).suffixed();
        return Ending.rejected(
                Sentences.nameOfAnother(wish, name, "another record of billing"),
                new Exchange(
                        wish.kind().saveOperation(), false, null, null, "not sent: name reserved"));
    }

    private static Found found(
            Claim claim, Wish wish, List<BooksObject> holders, Exchange exchange) {
        var key = wish.kind().key(wish.key().ref());
        var conflict = conflict(claim, wish, holders, exchange);
        return holders.stream()
                .filter(holder -> claim.accountingId() == null)
                .filter(holder -> holder.text(wish.kind().keyField()).equals(key))
                .findFirst()
                .<Found>map(ours -> new Found.Ours(adoption(wish, ours), exchange, conflict))
                .orElseGet(() -> new Found.NotOurs(conflict));
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
                key.startsWith("billing:")
                        ? "billing's record " + key.substring("billing:".length())
                        : "a " + kind.noun() + " that is not from billing";
        return whose + " (SageOne id " + holder.id() + ")";
    }

    private static Ending lookAgain(Exchange exchange) {
        var reason =
                Reason.of(
                        ReasonCode.SAGEONE_UNAVAILABLE,
                        "SageOne says that the name is taken, but did not tell by whom.");
        return Ending.notNow(reason, LOOK_AGAIN, exchange);
    }
}
