package org.sageonesync.sandbox.wire;

import io.netty.handler.codec.http.HttpHeaderNames;

import reactor.netty.http.server.HttpServerRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a call off the wire; the raw address is used because a key may come in bare braces. */
final class RequestReader {

    private static final String ROOT = "/api/";

    private RequestReader() {}

    /** The call, or nothing when its address cannot be decoded. */
    static Optional<ApiRequest> read(HttpServerRequest request, String body) {
        try {
            return Optional.of(decoded(request, body));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ApiRequest decoded(HttpServerRequest request, String body) {
        var uri = request.uri();
        int question = uri.indexOf('?');
        var path = question < 0 ? uri : uri.substring(0, question);
        var query = question < 0 ? "" : uri.substring(question + 1);
        var headers = request.requestHeaders();
        return new ApiRequest(
                request.method().name(),
                path(path),
                options(query),
                headers.get(HttpHeaderNames.CONTENT_TYPE),
                headers.get(HttpHeaderNames.AUTHORIZATION),
                headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                        || headers.contains(HttpHeaderNames.TRANSFER_ENCODING),
                body);
    }

    private static List<String> path(String path) {
        var parts = path.length() > ROOT.length() ? path.substring(ROOT.length()) : "";
        return Stream.of(parts.split("/", -1)).map(RequestReader::decode).toList();
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new HashMap<>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                var name = decode(pair.substring(0, equals)).toLowerCase(Locale.ROOT);
                options.putIfAbsent(name, decode(pair.substring(equals + 1)));
            }
        }
        return options;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
