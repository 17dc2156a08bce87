package org.sageonesync.runtime.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

import tools.jackson.core.exc.StreamReadException;

import java.util.List;
import java.util.stream.Collectors;

/** Sentences for refusals that are about the request as a whole; never with a part of its body. */
final class RefusalTexts {

    private RefusalTexts() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case MethodNotAllowedException wrong -> method(wrong);
            case UnsupportedMediaTypeStatusException wrong ->
                    "The body's content type is not understood here; send "
                            + types(wrong.getSupportedMediaTypes())
                            + ".";
            case NotAcceptableStatusException wrong ->
                    "The answer cannot have the form asked for; accept "
                            + types(wrong.getSupportedMediaTypes())
                            + ".";
            case ContentTooLargeException _ -> "The body is too large.";
            default -> body(failure);
        };
    }

    private static String body(Throwable failure) {
        for (var at = failure.getCause(); at != null; at = at.getCause()) {
            if (at instanceof StreamReadException malformed) {
                var place = malformed.getLocation();
                return "The body is not valid JSON at line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr());
            }
        }
        return failure instanceof ServerWebInputException unreadable
                        && "No request body".equals(unreadable.getReason())
                ? "The body is missing."
                : "The request cannot be read.";
    }

    private static String method(MethodNotAllowedException wrong) {
        var allowed =
                wrong.getSupportedMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "%s is not offered at this address; use %s."
                .formatted(wrong.getHttpMethod(), allowed);
    }

    private static String types(List<MediaType> types) {
        return types.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
