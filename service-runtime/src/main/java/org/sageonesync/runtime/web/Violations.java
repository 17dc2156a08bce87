package org.sageonesync.runtime.web;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

import tools.jackson.databind.DatabindException;

import java.util.List;
import java.util.stream.Stream;

/** Finds which fields of a request are at fault, whatever found it out. */
final class Violations {

    private Violations() {}

    static List<Violation> of(Throwable failure) {
        return switch (failure) {
            case WebExchangeBindException invalid ->
                    invalid.getAllErrors().stream().map(Violations::ofError).toList();
            case HandlerMethodValidationException invalid ->
                    invalid.getParameterValidationResults().stream()
                            .flatMap(Violations::ofParameter)
                            .toList();
            case MissingRequestValueException missing ->
                    List.of(
                            new Violation(
                                    missing.getName(), "is required (" + missing.getLabel() + ")"));
            case ServerWebInputException unreadable -> ofInput(unreadable);
            default -> List.of();
        };
    }

    private static List<Violation> ofInput(ServerWebInputException unreadable) {
        for (@Nullable Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof DatabindException unfit) {
                return List.of(JsonViolation.of(unfit));
            }
        }
        var parameter = unreadable.getMethodParameter();
        return parameter != null && isNamed(parameter)
                ? List.of(new Violation(name(parameter), expected(parameter, unreadable)))
                : List.of();
    }

    /** Our own types say what they expect when they refuse a value. */
    private static String expected(MethodParameter parameter, Throwable failure) {
        var type = parameter.getParameterType();
        for (@Nullable Throwable at = failure; type.isRecord() && at != null; at = at.getCause()) {
            if (at instanceof IllegalArgumentException && at.getCause() == null) {
                return message(at.getMessage());
            }
        }
        return Expectation.of(type);
    }

    private static Violation ofError(ObjectError error) {
        var field = error instanceof FieldError at ? at.getField() : "";
        return new Violation(field, message(error.getDefaultMessage()));
    }

    private static Stream<Violation> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(Violations::ofError);
        }
        var name = name(result.getMethodParameter());
        return result.getResolvableErrors().stream()
                .map(error -> new Violation(name, message(error.getDefaultMessage())));
    }

    private static boolean isNamed(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                || parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static String name(MethodParameter parameter) {
        var param = parameter.getParameterAnnotation(RequestParam.class);
        if (param != null && !param.name().isEmpty()) {
            return param.name();
        }
        var variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null && !variable.name().isEmpty()) {
            return variable.name();
        }
        var name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static String message(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
