package org.sageonesync.kernel.testing;

import org.sageonesync.contracts.problem.ProblemTypes;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway on a socket that posts everything and has posted nothing before. */
public final class FakeGatewayServer implements AutoCloseable {

    private static final String POSTED =
            """
            {"result":"posted","accountingId":"501","change":"created","calls":1,
             "revision":{"billingVersion":1,"settingsVersion":1}}""";

    private final List<String> puts = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create()
                    .port(0)
                    .route(
                            routes ->
                                    routes.put("/v1/companies/{c}/{kind}/{ref}", this::put)
                                            .post(
                                                    "/v1/companies/{c}/{kind}/{ref}/reversal",
                                                    (_, response) ->
                                                            answer(
                                                                    response,
                                                                    200,
                                                                    "{\"result\":\"never-posted\"}"))
                                            .get(
                                                    "/v1/companies/{c}/postings/{kind}/{ref}",
                                                    (_, response) -> unknown(response)))
                    .bindNow();

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + server.port();
    }

    /** Path and body of every document put, in order. */
    public List<String> puts() {
        return List.copyOf(puts);
    }

    private Mono<Void> put(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .doOnNext(body -> puts.add(request.path() + " " + body))
                .then(answer(response, 201, POSTED));
    }

    private static Mono<Void> unknown(HttpServerResponse response) {
        var problem =
                "{\"type\":\"%s\",\"title\":\"Not found\",\"status\":404}"
                        .formatted(ProblemTypes.NOT_FOUND);
        response.header("Content-Type", "application/problem+json");
        return response.status(404).sendString(Mono.just(problem)).then();
    }

    private static Mono<Void> answer(HttpServerResponse response, int status, String body) {
        return Mono.defer(
                () ->
                        response.status(status)
                                .header("Content-Type", "application/json")
                                .sendString(Mono.just(body))
                                .then());
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
