package org.sageonesync.gateway.resolution;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.journal.LookUpQueue.Due;
import org.sageonesync.gateway.journal.UncertainRow;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.Sentences;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Looks for documents that were to be created. One list, read from the lowest watermark to its
 * short last page, speaks of all of them: what was created bears our key and has an id above the
 * watermark that was taken before it was sent.
 */
@Component
final class CreationLookUp {

    private final SageOneLists lists;
    private final SumCheck sums;

    CreationLookUp(SageOneLists lists, SumCheck sums) {
        this.lists = lists;
        this.sums = sums;
    }

    /**
     * @param verdict on each document
     * @param highestId the highest id that was seen; 0 for none
     */
    record Finding(Function<UncertainRow, Verdict> verdict, long highestId) {}

    Finding look(Due due, DocumentKind kind, List<UncertainRow> rows) {
        long watermark = rows.stream().mapToLong(UncertainRow::watermark).min().orElse(0);
        return switch (lists.above(due.company(), Lane.LIVE, kind.getOperation(), watermark)) {
            case Listing.Broken(var reply) -> new Finding(_ -> failed(reply), 0);
            case Listing.Read(var found, var conclusive) -> {
                var objects = objects(found);
                long highest = objects.stream().mapToLong(BooksObject::id).max().orElse(0);
                yield new Finding(row -> verdict(kind, row, objects, conclusive), highest);
            }
        };
    }

    private Verdict verdict(
            DocumentKind kind, UncertainRow row, List<BooksObject> objects, boolean conclusive) {
        var key = kind.key(row.key().ref(), row.generation());
        var ours = objects.stream().filter(one -> one.text(kind.keyField()).equals(key)).toList();
        if (ours.size() > 1) {
            var ids = ours.stream().map(BooksObject::id).sorted().toList();
            return new Verdict.Conflict(ids.getFirst(), Sentences.duplicate(kind, ids));
        }
        if (ours.size() == 1) {
            return sums.found(row, kind, ours.getFirst());
        }
        return conclusive ? new Verdict.NotFound() : new Verdict.Failed(Duration.ZERO);
    }

    private static List<BooksObject> objects(List<JsonNode> rows) {
        return rows.stream().flatMap(row -> BooksObject.of(row).stream()).toList();
    }

    static Verdict failed(Reply reply) {
        return new Verdict.Failed(
                reply instanceof Reply.NotDone notDone ? notDone.retryAfter() : Duration.ZERO);
    }
}
