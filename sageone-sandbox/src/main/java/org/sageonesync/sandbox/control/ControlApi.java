package org.sageonesync.sandbox.control;

import org.reactivestreams.Publisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The control API below {@code /sandbox}, JSON both ways. It asks for no credentials and its calls
 * are not counted. An unknown company, service or fault is 404; a body that cannot be read or names
 * what does not exist is 400, with {@code {"error": ...}}.
 *
 * <p>{@code GET /sandbox/health} answers {@code {"status": "UP"}}; {@code POST /sandbox/reset}
 * throws everything away. The rest stands in {@link CompanyControl}, {@link BehaviourControl} and
 * {@link TrafficControl}.
 */
public final class ControlApi {

    private final ReactorHttpHandlerAdapter adapter;

    /** The control API of a sandbox. */
    public ControlApi(Sandbox sandbox) {
        var routes =
                RouterFunctions.route()
                        .GET("/sandbox/health", _ -> ok(Map.of("status", "UP")))
                        .POST(
                                "/sandbox/reset",
                                _ -> {
                                    sandbox.reset();
                                    return ServerResponse.noContent().build();
                                })
                        .add(new CompanyControl(sandbox).routes())
                        .add(new BehaviourControl(sandbox).routes())
                        .add(new TrafficControl(sandbox).routes())
                        .filter(ControlApi::explained)
                        .build();
        this.adapter = new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes));
    }

    /** Serves one control call. */
    public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return adapter.apply(request, response);
    }

    static Mono<ServerResponse> ok(Object body) {
        return ServerResponse.ok().bodyValue(body);
    }

    static long id(ServerRequest request) {
        return Long.parseLong(request.pathVariable("id"));
    }

    /** Defers the handler, so that what it throws at once is explained as well. */
    private static Mono<ServerResponse> explained(
            ServerRequest request, HandlerFunction<ServerResponse> next) {
        return Mono.defer(() -> next.handle(request))
                .onErrorResume(
                        NoSuchElementException.class, fault -> error(HttpStatus.NOT_FOUND, fault))
                .onErrorResume(
                        IllegalArgumentException.class,
                        fault -> error(HttpStatus.BAD_REQUEST, fault));
    }

    private static Mono<ServerResponse> error(HttpStatus status, Throwable fault) {
        return ServerResponse.status(status)
                .bodyValue(Map.of("error", String.valueOf(fault.getMessage())));
    }
}
