package org.sageonesync.gateway.sageone;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a call, without the key: that is added where the bytes are written. */
final class RequestUri {

    private RequestUri() {}

    static URI of(URI baseUrl, Login login, Call call) {
        var path = baseUrl + "/" + call.operation() + (call.id() == null ? "" : "/" + call.id());
        var query = query(login, call.query());
        return URI.create(query.isEmpty() ? path : path + "?" + query);
    }

    private static String query(Login login, Map<String, String> own) {
        var all = new TreeMap<>(own);
        if (login.companyId() != 0) {
            all.put("companyid", Long.toString(login.companyId()));
        }
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
