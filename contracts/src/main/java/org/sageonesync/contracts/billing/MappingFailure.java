package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.core.JacksonException;

/** Says where a tree that is right by its schema was refused by the types all the same. */
final class MappingFailure {

    private MappingFailure() {}

    static Violation asViolation(RuntimeException refused) {
        return refused instanceof JacksonException json
                ? new Violation(pathOf(json), sentence(json))
                : new Violation("", "cannot be understood: " + refused.getClass().getSimpleName());
    }

    private static String sentence(JacksonException refused) {
        return refused.getCause() instanceof IllegalArgumentException cause
                ? String.valueOf(cause.getMessage())
                : "cannot be understood: " + refused.getClass().getSimpleName();
    }

    private static String pathOf(JacksonException refused) {
        var path = FieldPath.ROOT;
        for (var step : refused.getPath()) {
            var name = step.getPropertyName();
            path = name == null ? path.at(step.getIndex()) : path.field(name);
        }
        return path.toString();
    }
}
