package org.sageonesync.gateway.resolution;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.Anchor;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.UncertainRow;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.Sentences;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Objects;

/** Looks whether a document that was to be changed shows the change, or is deleted. */
@Component
final class ChangeLookUp {

    private final SageOne sageOne;
    private final SumCheck sums;
    private final Anchor anchor;

    ChangeLookUp(SageOne sageOne, SumCheck sums, Anchor anchor) {
        this.sageOne = sageOne;
        this.sums = sums;
        this.anchor = anchor;
    }

    Verdict look(UncertainRow row, DocumentKind kind) {
        return isDeletion(row, kind) ? deleted(row, kind) : changed(row, kind);
    }

    /** What stays out of the books is taken out by deleting it, or by another document. */
    private static boolean isDeletion(UncertainRow row, DocumentKind kind) {
        return row.intent() == Intent.REVERSE && kind.endsWithReversal();
    }

    private Verdict deleted(UncertainRow row, DocumentKind kind) {
        return switch (changed(row, kind)) {
            case Verdict.Conflict(var id, var reason)
                    when reason.code() == ReasonCode.GONE_FROM_BOOKS ->
                    anchor.seen(row.key().company(), Lane.LIVE).isPresent()
                            ? new Verdict.Found(id, "")
                            : new Verdict.Failed(Duration.ZERO);
            case Verdict.Found _, Verdict.Conflict _ -> new Verdict.NotFound();
            case Verdict verdict -> verdict;
        };
    }

    private Verdict changed(UncertainRow row, DocumentKind kind) {
        long id = Objects.requireNonNull(row.accountingId());
        var call = Call.getOne(row.key().company(), Lane.LIVE, kind.getOperation(), id);
        return switch (sageOne.read(call)) {
            case Reply.Answered answer when answer.body().isNull() ->
                    new Verdict.Conflict(id, Sentences.gone(kind, id, null));
            case Reply.Answered answer -> compared(row, kind, answer.body());
            case Reply.Refused refused when refused.refusal() == Refusal.NOT_FOUND ->
                    new Verdict.Conflict(id, Sentences.gone(kind, id, null));
            case Reply.Refused _, Reply.Unknown _ -> new Verdict.Failed(Duration.ZERO);
            case Reply.NotDone notDone -> new Verdict.Failed(notDone.retryAfter());
        };
    }

    private Verdict compared(UncertainRow row, DocumentKind kind, JsonNode body) {
        return BooksObject.of(body)
                .filter(object -> Objects.equals(object.id(), row.accountingId()))
                .map(object -> compared(row, kind, object))
                .orElseGet(() -> new Verdict.Failed(Duration.ZERO));
    }

    private Verdict compared(UncertainRow row, DocumentKind kind, BooksObject object) {
        return object.shows(sums.fields(row))
                ? sums.found(row, kind, object)
                : new Verdict.NotFound();
    }
}
