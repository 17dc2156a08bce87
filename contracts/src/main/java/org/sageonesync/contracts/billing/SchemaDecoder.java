package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Parses, tidies, holds against the schema, maps. */
final class SchemaDecoder<E> implements EventDecoder<E> {

    private final EventSchema schema;
    private final Class<E> type;

    SchemaDecoder(String eventType, Class<E> type) {
        this.schema = EventSchema.of(eventType);
        this.type = type;
    }

    @Override
    public Decoded<E> decode(byte[] payload) {
        return switch (EventText.read(payload)) {
            case EventText.Unreadable(var text, var violation) ->
                    invalid(List.of(violation), Identity.in(text));
            case EventText.Parsed(var text, var event) -> decode(text, event);
        };
    }

    private Decoded<E> decode(String text, ObjectNode event) {
        var violations = new ArrayList<Violation>();
        var tidied = Tidying.tidy(event, violations);
        violations.addAll(schema.violationsOf(tidied));
        return violations.isEmpty() ? map(text, tidied) : invalid(violations, Identity.in(text));
    }

    private Decoded<E> map(String text, ObjectNode event) {
        try {
            return new Decoded.Valid<>(ContractJson.mapper().treeToValue(event, type));
        } catch (RuntimeException refused) {
            // The schema says all that the types do, so this is a difference between the two. It
            // must not stop a topic: a decoder never throws.
            return invalid(List.of(MappingFailure.asViolation(refused)), Identity.in(text));
        }
    }

    private static <E> Decoded<E> invalid(List<Violation> violations, Identity identity) {
        return new Decoded.Invalid<>(
                violations, identity.company(), identity.id(), identity.version());
    }
}
