package org.sageonesync.reliability.world;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** A gateway's line to SageOne, on which chosen senders stop for ever at a chosen moment. */
final class MortalLine implements SageOne, WebFilter {

    private static final Set<HttpMethod> WISHES = Set.of(HttpMethod.PUT, HttpMethod.POST);

    private final SageOne line;
    private final Map<CompanyKey, Doom> dooms = new ConcurrentHashMap<>();
    private final Set<CompanyKey> sent = ConcurrentHashMap.newKeySet();
    private final Set<CompanyKey> stopped = ConcurrentHashMap.newKeySet();
    private volatile boolean dead;

    private record Doom(String operation, Moment moment) {}

    MortalLine(SageOne line) {
        this.line = line;
    }

    void doom(CompanyKey company, String operation, Moment moment) {
        dooms.put(company, new Doom(operation, moment));
    }

    /** Whose senders have come to their moment. */
    Set<CompanyKey> stopped() {
        return Set.copyOf(stopped);
    }

    /** Nothing is sent any more. */
    void die() {
        dead = true;
    }

    @Override
    public Reply call(Call call) {
        var doom = dooms.get(call.company());
        var reply =
                doom != null && doom.operation().equals(call.operation())
                        ? doomed(doom.moment(), call)
                        : line.call(mortal(call));
        if (dead) {
            stop(call);
        }
        return reply;
    }

    private Reply doomed(Moment moment, Call call) {
        return switch (moment) {
            case AFTER_THE_CLAIM -> {
                stop(call);
                yield line.call(call);
            }
            case BEFORE_SENDING -> line.call(stopping(call));
            case BEFORE_THE_RESULT -> {
                var reply = line.call(call);
                stop(call);
                yield reply;
            }
            case BEFORE_THE_ANSWER -> {
                sent.add(call.company());
                yield line.call(call);
            }
        };
    }

    private Call mortal(Call call) {
        return departing(call, () -> dead);
    }

    private Call stopping(Call call) {
        return departing(call, () -> true);
    }

    private Call departing(Call call, BooleanSupplier stops) {
        return new Call(
                call.company(),
                call.lane(),
                call.operation(),
                call.method(),
                call.id(),
                call.query(),
                call.body(),
                () -> aboutToSend(call, stops),
                call.completing());
    }

    private Optional<Deadline> aboutToSend(Call call, BooleanSupplier stops) {
        var deadline = call.departure().aboutToSend();
        if (stops.getAsBoolean()) {
            stop(call);
        }
        return deadline;
    }

    /** Does not come back. */
    private void stop(Call call) {
        stopped.add(call.company());
        new Semaphore(0).acquireUninterruptibly();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (WISHES.contains(exchange.getRequest().getMethod())) {
            exchange.getResponse().beforeCommit(() -> answered(exchange));
        }
        return chain.filter(exchange);
    }

    private Mono<Void> answered(ServerWebExchange exchange) {
        var company = Front.company(exchange.getRequest().getPath().value());
        if (company.filter(sent::contains).isEmpty()) {
            return Mono.empty();
        }
        stopped.add(company.get());
        return Mono.never();
    }
}
