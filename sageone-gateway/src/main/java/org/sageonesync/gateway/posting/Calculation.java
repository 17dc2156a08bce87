package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Departure;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has SageOne calculate a company's first documents, which stores nothing. */
@Component
final class Calculation {

    private final SageOne sageOne;
    private final Journal journal;
    private final Set<Proven> proven = ConcurrentHashMap.newKeySet();

    Calculation(SageOne sageOne, Journal journal) {
        this.sageOne = sageOne;
        this.journal = journal;
    }

    /** A kind of which enough documents of the company came out right; not asked for again. */
    private record Proven(CompanyKey company, PostingKind kind) {}

    /** Whether too few documents of the kind have come out right to do without it. */
    boolean isDue(Wish wish) {
        int first = wish.sale() == null ? 0 : wish.kind().calculateFirst();
        return first > 0 && !isProven(wish, first);
    }

    private boolean isProven(Wish wish, int first) {
        var kind = new Proven(wish.key().company(), wish.kind().kind());
        if (!proven.contains(kind) && journal.posted(kind.company(), kind.kind(), first) >= first) {
            proven.add(kind);
        }
        return proven.contains(kind);
    }

    /** Why it must not be saved; empty: SageOne comes to the same totals. */
    Optional<Ending> objection(Claim claim, Wish wish, ObjectNode body) {
        var operation = wish.kind().calculateOperation();
        var call =
                Call.save(
                        wish.key().company(),
                        wish.lane(),
                        operation,
                        Map.of(),
                        body,
                        Departure.ANYTIME);
        return switch (sageOne.call(call)) {
            case Reply.Answered answer -> compared(wish, operation, answer);
            case Reply.Refused refused when refused.refusal() == Refusal.NUMBER_TAKEN ->
                    Optional.empty();
            case Reply.Refused refused ->
                    Optional.of(Verdicts.refused(claim, wish, operation, refused));
            case Reply.NotDone notDone -> Optional.of(Verdicts.notDone(operation, notDone));
            case Reply.Unknown unknown -> Optional.of(Verdicts.unreadable(operation, unknown));
        };
    }

    private static Optional<Ending> compared(Wish wish, String operation, Reply.Answered answer) {
        if (Totals.in(answer.body()).isEmpty()) {
            return Optional.of(Verdicts.misread(operation, answer));
        }
        var exchange = Verdicts.exchange(operation, answer, "other totals; nothing was stored");
        return wish.objection(answer.body()).map(reason -> Ending.rejected(reason, exchange));
    }
}
