package org.sageonesync.sandbox.control;

import static org.sageonesync.sandbox.control.ControlApi.id;
import static org.sageonesync.sandbox.control.ControlApi.ok;

import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Switches, faults and the time scale.
 *
 * <ul>
 *   <li>{@code GET|PATCH /sandbox/switches}: an object of {@link Switch} to {@link Position};
 *       {@code GET|PATCH /sandbox/companies/{id}/switches} likewise for one company
 *   <li>{@code POST /sandbox/faults} with a {@link Fault} → 201 {@code {id}}; {@code GET
 *       /sandbox/faults} → all, with their hits; {@code DELETE /sandbox/faults} and {@code
 *       /sandbox/faults/{id}}
 *   <li>{@code GET|PUT /sandbox/time} with {@code {scale}}
 * </ul>
 */
final class BehaviourControl {

    private static final String SWITCHES = "/sandbox/switches";
    private static final String COMPANY_SWITCHES = "/sandbox/companies/{id}/switches";
    private static final ParameterizedTypeReference<Map<Switch, Position>> POSITIONS =
            new ParameterizedTypeReference<>() {};

    private final Sandbox sandbox;

    BehaviourControl(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** How many times shorter windows and blocks are. */
    record Time(BigDecimal scale) {}

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(SWITCHES, _ -> ok(sandbox.switches().positions()))
                .PATCH(SWITCHES, this::setGlobal)
                .GET(COMPANY_SWITCHES, r -> ok(sandbox.switches().positions(id(r))))
                .PATCH(COMPANY_SWITCHES, this::setForCompany)
                .GET("/sandbox/faults", _ -> ok(sandbox.faults().all()))
                .POST("/sandbox/faults", this::plant)
                .DELETE("/sandbox/faults", _ -> clear())
                .DELETE("/sandbox/faults/{id}", this::remove)
                .GET("/sandbox/time", _ -> ok(new Time(sandbox.time().factor())))
                .PUT("/sandbox/time", this::scale)
                .build();
    }

    private Mono<ServerResponse> setGlobal(ServerRequest request) {
        return request.bodyToMono(POSITIONS)
                .doOnNext(sandbox.switches()::setAll)
                .flatMap(_ -> ok(sandbox.switches().positions()));
    }

    private Mono<ServerResponse> setForCompany(ServerRequest request) {
        long id = id(request);
        sandbox.profile(id);
        return request.bodyToMono(POSITIONS)
                .doOnNext(positions -> sandbox.switches().setAll(id, positions))
                .flatMap(_ -> ok(sandbox.switches().positions(id)));
    }

    private Mono<ServerResponse> plant(ServerRequest request) {
        return request.bodyToMono(Fault.class)
                .map(sandbox.faults()::plant)
                .flatMap(
                        id ->
                                ServerResponse.status(HttpStatus.CREATED)
                                        .bodyValue(Map.of("id", id)));
    }

    private Mono<ServerResponse> clear() {
        sandbox.faults().clear();
        return ServerResponse.noContent().build();
    }

    private Mono<ServerResponse> remove(ServerRequest request) {
        if (!sandbox.faults().remove(id(request))) {
            throw new NoSuchElementException("no fault " + id(request));
        }
        return ServerResponse.noContent().build();
    }

    private Mono<ServerResponse> scale(ServerRequest request) {
        return request.bodyToMono(Time.class)
                .doOnNext(time -> sandbox.time().set(time.scale()))
                .flatMap(_ -> ok(new Time(sandbox.time().factor())));
    }
}
