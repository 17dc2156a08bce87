package org.sageonesync.sandbox.control;

import static org.sageonesync.sandbox.control.ControlApi.id;
import static org.sageonesync.sandbox.control.ControlApi.ok;

import org.sageonesync.sandbox.traffic.CounterReport;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.TreeMap;

/**
 * What has arrived.
 *
 * <ul>
 *   <li>{@code GET /sandbox/requests?after=0&limit=100} → calls whose sequence is above {@code
 *       after}, at most 1,000, oldest first; credentials are never in them
 *   <li>{@code GET /sandbox/counters} → {@code {failedLogins, companies: {id: report}}}, where
 *       company 0 stands for calls without one
 *   <li>{@code GET /sandbox/companies/{id}/counters} → one {@link CounterReport}
 *   <li>{@code POST /sandbox/counters/reset} → counters and log start again; blocks stay
 *   <li>{@code POST /sandbox/limits/reset} → blocks end, windows are empty
 * </ul>
 */
final class TrafficControl {

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final Sandbox sandbox;

    TrafficControl(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The counters of everything. */
    record AllCounters(long failedLogins, Map<Long, CounterReport> companies) {}

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/sandbox/requests", this::requests)
                .GET("/sandbox/counters", _ -> ok(counters()))
                .GET("/sandbox/companies/{id}/counters", r -> ok(sandbox.counters(id(r))))
                .POST("/sandbox/counters/reset", _ -> resetCounters())
                .POST("/sandbox/limits/reset", _ -> resetLimits())
                .build();
    }

    private Mono<ServerResponse> requests(ServerRequest request) {
        long after = request.queryParam("after").map(Long::parseLong).orElse(0L);
        int limit = request.queryParam("limit").map(Integer::parseInt).orElse(USUAL);
        return ok(sandbox.log().after(after, Math.min(limit, MOST)));
    }

    private AllCounters counters() {
        Map<Long, CounterReport> reports = new TreeMap<>();
        reports.put(0L, sandbox.counters(0));
        sandbox.companies()
                .all()
                .forEach(company -> reports.put(company.id(), sandbox.counters(company.id())));
        return new AllCounters(sandbox.doors().failedLogins(), reports);
    }

    private Mono<ServerResponse> resetCounters() {
        sandbox.counters().reset();
        sandbox.log().reset();
        return ServerResponse.noContent().build();
    }

    private Mono<ServerResponse> resetLimits() {
        sandbox.limits().reset();
        return ServerResponse.noContent().build();
    }
}
