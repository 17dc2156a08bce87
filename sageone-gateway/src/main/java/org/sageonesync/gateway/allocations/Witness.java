package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;

/**
 * Reads in the books how much of a document is unallocated or due: the only trace of an allocation.
 */
@Component
public final class Witness {

    private final SageOne sageOne;
    private final DocumentKinds kinds;

    Witness(SageOne sageOne, DocumentKinds kinds) {
        this.sageOne = sageOne;
        this.kinds = kinds;
    }

    /** What was seen of a document. */
    public sealed interface Sight {

        /**
         * The document is there.
         *
         * @param unallocated of an invoice: what is due
         */
        record Seen(BooksObject document, Money unallocated, Money total) implements Sight {}

        /** The document is not in the books any more. */
        record Gone(Reply reply) implements Sight {}

        /** Nothing could be seen, which says nothing. */
        record Nothing(Reply reply) implements Sight {

            /** Why not, for the caller. */
            public PostingResult obstacle() {
                return Objects.requireNonNull(
                        Verdicts.unread(AllocationState.POSTED, "", reply).result());
            }
        }
    }

    /** Reads the document, which costs a call. */
    public Sight see(Source source, Lane lane) {
        var call = Call.getOne(source.key().company(), lane, operation(source), source.id());
        return switch (sageOne.read(call)) {
            case Reply.Answered answer when answer.body().isNull() -> new Sight.Gone(answer);
            case Reply.Answered answer -> seen(source, answer);
            case Reply.Refused refused when refused.refusal() == Refusal.NOT_FOUND ->
                    new Sight.Gone(refused);
            case Reply reply -> new Sight.Nothing(reply);
        };
    }

    /** The read, such as {@code CustomerReturn/Get}. */
    String operation(Source source) {
        return kinds.of(source.key().kind()).orElseThrow().getOperation();
    }

    private static Sight seen(Source source, Reply.Answered answer) {
        var object = BooksObject.of(answer.body()).filter(it -> it.id() == source.id());
        var unallocated = object.flatMap(it -> Optional.ofNullable(it.unallocated()));
        var total = object.flatMap(it -> it.amount("Total"));
        return unallocated.isPresent() && total.isPresent()
                ? new Sight.Seen(object.get(), unallocated.get(), total.get())
                : new Sight.Nothing(answer);
    }
}
