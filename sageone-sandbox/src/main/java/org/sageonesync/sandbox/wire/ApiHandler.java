package org.sageonesync.sandbox.wire;

import io.netty.handler.codec.http.HttpResponseStatus;

import org.reactivestreams.Publisher;
import org.sageonesync.sandbox.control.Sandbox;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * SageOne on the wire: reads a call, has it answered, and writes, delays or withholds the reply.
 */
public final class ApiHandler {

    private final Exchanges exchanges;

    private ApiHandler(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** The API over the state of a sandbox. */
    public static ApiHandler over(Sandbox sandbox) {
        var switches = sandbox.switches();
        var gate = new Gate(sandbox.doors(), sandbox.companies(), sandbox.limits(), switches);
        var api =
                new Api(
                        new CompanyService(sandbox.companies(), switches),
                        switches,
                        sandbox.faults(),
                        new FaultyCall(Schedulers.boundedElastic()));
        return new ApiHandler(
                new Exchanges(gate, api, sandbox.counters(), sandbox.log(), sandbox.clock()));
    }

    /** Serves one call below {@code /api}. */
    public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .map(body -> answer(RequestReader.read(request, body)))
                .flatMap(answer -> give(answer, response));
    }

    private Answer answer(Optional<ApiRequest> request) {
        return request.map(exchanges::answer).orElseGet(() -> new Answer.Now(Replies.badAddress()));
    }

    private static Mono<Void> give(Answer answer, HttpServerResponse response) {
        return switch (answer) {
            case Answer.Now(var reply) -> write(reply, response);
            case Answer.Later(var reply, var delay) ->
                    Mono.delay(delay).then(Mono.defer(() -> write(reply, response)));
            case Answer.Silence(var delay) -> Mono.delay(delay).then(close(response));
            case Answer.Drop _ -> close(response);
        };
    }

    private static Mono<Void> write(Reply reply, HttpServerResponse response) {
        response.status(
                reply.reason() == null
                        ? HttpResponseStatus.valueOf(reply.status())
                        : new HttpResponseStatus(reply.status(), oneLine(reply.reason())));
        reply.headers().forEach(response::header);
        if (!reply.contentType().equals(Reply.HTML)) {
            response.header("LOGUID", UUID.randomUUID().toString());
        }
        if (reply.body().isEmpty()) {
            return response.send().then();
        }
        response.header("Content-Type", reply.contentType());
        return response.sendString(Mono.just(reply.body()), StandardCharsets.UTF_8).then();
    }

    /** Closes the connection without a reply, which the caller sees as a fault of the socket. */
    private static Mono<Void> close(HttpServerResponse response) {
        return Mono.fromRunnable(() -> response.withConnection(Connection::dispose))
                .then(Mono.never());
    }

    private static String oneLine(String reason) {
        return reason.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
