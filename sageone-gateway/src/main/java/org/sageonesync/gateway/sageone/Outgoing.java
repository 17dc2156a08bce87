package org.sageonesync.gateway.sageone;

import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;

import java.util.concurrent.atomic.AtomicReference;

/**
 * One request on its way out: whether any of it has left, and the secrets that only the bytes on
 * the wire contain. It leaves or is given up, never both.
 */
final class Outgoing {

    private enum State {
        WAITING,
        LEFT,
        TOO_LATE,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final Login login;
    private final Deadline deadline;

    Outgoing(Login login, Deadline deadline) {
        this.login = login;
        this.deadline = deadline;
    }

    /** The last look before the first byte is written; true at most once. */
    boolean leaves() {
        if (deadline.hasPassed()) {
            state.compareAndSet(State.WAITING, State.TOO_LATE);
        }
        return state.compareAndSet(State.WAITING, State.LEFT);
    }

    /** After a failure: makes sure that it does not leave any more; false if it already has. */
    boolean neverLeaves() {
        return state.compareAndSet(State.WAITING, State.GIVEN_UP) || state.get() != State.LEFT;
    }

    boolean wasTooLate() {
        return state.get() == State.TOO_LATE;
    }

    /** A copy of the request with key and password, for the encoder only. */
    HttpRequest withSecrets(HttpRequest request) {
        var uri = request.uri() + (request.uri().contains("?") ? "&" : "?") + key();
        var headers = request.headers().copy();
        headers.set(HttpHeaderNames.AUTHORIZATION, login.authorization());
        return request instanceof FullHttpRequest full
                ? full(full, uri, headers)
                : new DefaultHttpRequest(request.protocolVersion(), request.method(), uri, headers);
    }

    private String key() {
        return "apikey=%7B" + login.apiKey() + "%7D";
    }

    private static FullHttpRequest full(FullHttpRequest full, String uri, HttpHeaders headers) {
        return new DefaultFullHttpRequest(
                full.protocolVersion(),
                full.method(),
                uri,
                full.content(),
                headers,
                full.trailingHeaders());
    }
}
