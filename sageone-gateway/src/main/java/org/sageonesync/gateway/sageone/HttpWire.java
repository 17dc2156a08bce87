package org.sageonesync.gateway.sageone;

import io.netty.channel.ChannelOption;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * HTTP to SageOne. Nothing is repeated, nothing redirected, no metric of the client itself is
 * registered (its tags would hold addresses).
 */
final class HttpWire implements Wire, DisposableBean {

    private static final int LARGEST_REPLY = 16 * 1024 * 1024;

    private final WireSettings settings;
    private final Clock clock;
    private final ConnectionProvider connections;
    private final WebClient client;

    HttpWire(WireSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.connections = connections(settings);
        this.client =
                WebClient.builder()
                        .clientConnector(new ReactorClientHttpConnector(http(settings)))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_REPLY))
                        .build();
    }

    @Override
    public WireReply send(Login login, Call call, Deadline deadline) {
        var outgoing = new Outgoing(login, deadline);
        try {
            return exchange(login, call)
                    .timeout(settings.connectTimeout().plus(settings.replyTimeout()))
                    .contextWrite(context -> context.put(Outgoing.class, outgoing))
                    .toFuture()
                    .get();
        } catch (ExecutionException failure) {
            return failed(outgoing, failure.getCause());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return failed(outgoing, interrupt);
        }
    }

    @Override
    public void destroy() {
        connections.dispose();
    }

    private Mono<WireReply> exchange(Login login, Call call) {
        var request =
                client.method(call.method())
                        .uri(RequestUri.of(settings.baseUrl(), login, call))
                        // SageOne answers 415 to a GET without it.
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON);
        JsonNode body = call.body();
        return (body == null ? request : request.bodyValue(body.toString()))
                .exchangeToMono(this::received);
    }

    private Mono<WireReply> received(ClientResponse response) {
        return response.bodyToMono(String.class)
                .defaultIfEmpty("")
                .map(
                        body ->
                                new WireReply.Received(
                                        response.statusCode().value(),
                                        response.headers().asHttpHeaders(),
                                        body,
                                        clock.instant()));
    }

    private WireReply failed(Outgoing outgoing, @Nullable Throwable failure) {
        if (outgoing.neverLeaves()) {
            return new WireReply.NeverLeft(outgoing.wasTooLate());
        }
        return new WireReply.Lost(isTimeout(failure), clock.instant());
    }

    private static boolean isTimeout(@Nullable Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof TimeoutException
                    || at instanceof io.netty.handler.timeout.TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private HttpClient http(WireSettings wire) {
        var gate = new DepartureGate();
        return HttpClient.create(connections)
                .disableRetry(true)
                .followRedirect(false)
                .compress(true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(wire.connectTimeout().toMillis()))
                .responseTimeout(wire.replyTimeout())
                .doOnChannelInit((_, channel, _) -> channel.pipeline().addLast("departure", gate))
                .doOnRequest(
                        (request, connection) ->
                                connection
                                        .channel()
                                        .attr(DepartureGate.OUTGOING)
                                        .set(request.currentContextView().get(Outgoing.class)));
    }

    private static ConnectionProvider connections(WireSettings wire) {
        return ConnectionProvider.builder("sageone")
                .maxConnections(wire.maxConnections())
                .pendingAcquireTimeout(wire.connectTimeout())
                .maxIdleTime(wire.maxIdleTime())
                .build();
    }
}
