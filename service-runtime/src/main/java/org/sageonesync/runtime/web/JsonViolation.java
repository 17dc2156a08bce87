package org.sageonesync.runtime.web;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a JSON value that does not fit its type; the value itself is never repeated.
 */
final class JsonViolation {

    private JsonViolation() {}

    static Violation of(DatabindException unfit) {
        return new Violation(path(unfit.getPath()), message(unfit));
    }

    private static String message(DatabindException unfit) {
        return switch (unfit) {
            case UnrecognizedPropertyException unknown ->
                    "is not known here; known are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "));
            // Our own types say what they expect when they refuse a value.
            case ValueInstantiationException refused
                    when refused.getCause() instanceof IllegalArgumentException cause
                            && cause.getMessage() != null ->
                    cause.getMessage();
            case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
                    Expectation.of(mismatch.getTargetType());
            default -> "is not valid";
        };
    }

    private static String path(List<Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return text.toString();
    }
}
