package org.sageonesync.contracts.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * Why a record stands where it stands.
 *
 * @param message a sentence that an accountant understands; never a secret, never a customer's
 *     personal data beyond the record's own name
 * @param waitingOn what releases the record when it arrives, as {@code kind} or {@code kind:id},
 *     such as {@code settings}, {@code connection} or {@code customer:17}; absent where nothing is
 *     awaited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(ReasonCode code, String message, @Nullable String waitingOn) {

    public static Reason of(ReasonCode code, String message) {
        return new Reason(code, message, null);
    }

    public Reason waitingOn(String dependency) {
        return new Reason(code, message, dependency);
    }
}
