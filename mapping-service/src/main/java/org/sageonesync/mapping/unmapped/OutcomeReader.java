package org.sageonesync.mapping.unmapped;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.problem.Violation;

import tools.jackson.core.JacksonException;

import java.util.List;

/** Reads outcomes. */
final class OutcomeReader implements EventDecoder<Outcome> {

    @Override
    public Decoded<Outcome> decode(byte[] payload) {
        try {
            Outcome outcome = ContractJson.mapper().readValue(payload, Outcome.class);
            return outcome == null ? invalid("must not be null") : new Decoded.Valid<>(outcome);
        } catch (JacksonException wrong) {
            return invalid("is not an outcome: " + wrong.getOriginalMessage());
        }
    }

    private static Decoded<Outcome> invalid(String message) {
        return new Decoded.Invalid<>(List.of(new Violation("", message)), null, null, null);
    }
}
