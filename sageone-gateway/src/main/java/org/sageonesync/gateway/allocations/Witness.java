package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

/** Reads in the books how much of a source is unallocated: the only trace of an allocation. */
@Component
final class Witness {

    private final SageOne sageOne;
    private final DocumentKinds kinds;

    Witness(SageOne sageOne, DocumentKinds kinds) {
        this.sageOne = sageOne;
        this.kinds = kinds;
    }

    /** What was seen. */
    sealed interface Sight {

        /**
         * @param total of the source
         */
        record Seen(Money unallocated, Money total, Reply.Answered reply) implements Sight {}

        /** The source is not in the books any more. */
        record Gone(Reply reply) implements Sight {}

        /** Nothing could be seen, which says nothing. */
        record Nothing(Reply reply) implements Sight {}
    }

    Sight see(Source source, Lane lane) {
        var call = Call.getOne(source.key().company(), lane, operation(source), source.id());
        return switch (sageOne.call(call)) {
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
        var unallocated = object.map(BooksObject::unallocated);
        var total = object.flatMap(it -> it.amount("Total"));
        return unallocated.isPresent() && total.isPresent()
                ? new Sight.Seen(unallocated.get(), total.get(), answer)
                : new Sight.Nothing(answer);
    }
}
