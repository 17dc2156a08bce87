package org.sageonesync.sandbox;

import org.reactivestreams.Publisher;
import org.sageonesync.sandbox.control.ControlApi;
import org.sageonesync.sandbox.control.NewCompany;
import org.sageonesync.sandbox.control.Sandbox;
import org.sageonesync.sandbox.faults.Faults;
import org.sageonesync.sandbox.switches.Switches;
import org.sageonesync.sandbox.time.TimeScale;
import org.sageonesync.sandbox.traffic.CounterReport;
import org.sageonesync.sandbox.wire.ApiHandler;

import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A sandbox on a real socket, for tests of other modules:
 *
 * <pre>{@code
 * try (var sandbox = SandboxServer.start()) {
 *     var company = sandbox.createCompany("Sample Internet");
 *     sandbox.faults().plant(Fault.on("Customer", "Save", STORE_THEN_TIMEOUT).once());
 *     ...
 *     assertThat(sandbox.customers(company.id())).hasSize(1);
 * }
 * }</pre>
 */
public final class SandboxServer implements AutoCloseable {

    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final Sandbox sandbox;
    private final ApiHandler api;
    private final ControlApi control;
    private final DisposableServer server;

    private SandboxServer(int port, Clock clock) {
        this.sandbox = new Sandbox(clock);
        this.api = ApiHandler.over(sandbox);
        this.control = new ControlApi(sandbox);
        this.server = HttpServer.create().port(port).handle(this::dispatch).bindNow();
    }

    /** Starts on a free port, by the system's clock. */
    public static SandboxServer start() {
        return start(0);
    }

    /** Starts on a port, by the system's clock. */
    public static SandboxServer start(int port) {
        return start(port, Clock.systemUTC());
    }

    /** Starts on a port (0: a free one) by another clock. */
    public static SandboxServer start(int port, Clock clock) {
        return new SandboxServer(port, clock);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** {@code http://localhost:port}, below which the control API stands. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + port());
    }

    /** The address of SageOne's API, {@code .../api/2.0.0}. */
    public URI apiUrl() {
        return baseUrl().resolve("/api/2.0.0");
    }

    /** Creates a company with standard reference data and credentials of its own. */
    public TestCompany createCompany(String name) {
        return createCompany(TestCompany.credentials(name));
    }

    /** Creates a company. */
    public TestCompany createCompany(NewCompany company) {
        return TestCompany.of(sandbox.createCompany(company), company);
    }

    /** The stored customers of a company, raw. */
    public List<JsonNode> customers(long companyId) {
        return rows(companyId, "Customer");
    }

    /** The stored rows of a service, raw, with lines, in ascending id order. */
    public List<JsonNode> rows(long companyId, String service) {
        return sandbox.rows(companyId, service);
    }

    /** Where faults are planted. */
    public Faults faults() {
        return sandbox.faults();
    }

    /** Where behaviour is switched. */
    public Switches switches() {
        return sandbox.switches();
    }

    /** What was counted for a company (0: calls without one). */
    public CounterReport counters(long companyId) {
        return sandbox.counters(companyId);
    }

    /** The time scale. */
    public TimeScale time() {
        return sandbox.time();
    }

    /** Everything else: logins, keys, the request log, companies. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Throws everything away; the server stays up. */
    public void reset() {
        sandbox.reset();
    }

    /** Stops the server. */
    @Override
    public void close() {
        server.disposeNow(SHUTDOWN);
    }

    private Publisher<Void> dispatch(HttpServerRequest request, HttpServerResponse response) {
        return request.uri().startsWith("/api/")
                ? api.handle(request, response)
                : control.handle(request, response);
    }
}
