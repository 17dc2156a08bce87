package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A step on the way to a document: a value to go on with, or the decision that it ends with.
 *
 * @param <T> the value
 */
public sealed interface Step<T> {

    /** It goes on. */
    record Ok<T>(T value) implements Step<T> {}

    /** It ends here, without a document; so the decision is one about any kind of document. */
    record Stop<T>(Decision<?> decision) implements Step<T> {

        public Stop {
            if (decision instanceof Decision.Post) {
                throw new IllegalArgumentException("What is posted does not stop: " + decision);
            }
        }
    }

    /** Goes on with the value. */
    static <T> Step<T> ok(T value) {
        return new Ok<>(value);
    }

    /** A person must act. */
    static <T> Step<T> refused(ReasonCode code, String message) {
        return new Stop<>(new Decision.Refuse<>(Reason.of(code, message)));
    }

    /** It waits for what the key names. */
    static <T> Step<T> parked(ReasonCode code, String message, String waitingOn) {
        return new Stop<>(new Decision.Park<>(Reason.of(code, message).waitingOn(waitingOn)));
    }

    /** The next step, if there is one. */
    default <R> Step<R> then(Function<? super T, Step<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Stop<T>(var decision) -> new Stop<>(decision);
        };
    }

    /** All values, or the first decision that ends it. */
    static <T> Step<List<T>> all(List<Step<T>> steps) {
        var values = new ArrayList<T>(steps.size());
        for (var step : steps) {
            switch (step) {
                case Ok<T>(var value) -> values.add(value);
                case Stop<T>(var decision) -> {
                    return new Stop<>(decision);
                }
            }
        }
        return ok(List.copyOf(values));
    }

    /** What is decided: with the value, or where it ended. */
    @SuppressWarnings("unchecked") // a decision without a document is one about any kind of it
    default <D> Decision<D> decided(Function<? super T, Decision<D>> last) {
        return switch (this) {
            case Ok<T>(var value) -> last.apply(value);
            case Stop<T>(var decision) -> (Decision<D>) decision;
        };
    }
}
