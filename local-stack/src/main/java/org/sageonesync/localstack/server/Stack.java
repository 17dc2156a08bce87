package org.sageonesync.localstack.server;

import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.process.Command;
import org.sageonesync.localstack.process.Memory;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.process.Supervisor;
import org.sageonesync.localstack.screen.Screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** Everything that runs, each server in a process of its own. */
public final class Stack implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Layout layout;
    private final Ports ports;
    private final Screen screen;
    private final Services services;
    private final Supervisor supervisor;
    private final Waiting waiting;

    public Stack(Layout layout, Ports ports, Limits limits, Screen screen) {
        this(layout, ports, limits, screen, UnaryOperator.identity());
    }

    /**
     * @param adjustment what becomes of each server's command before it is started, for those who
     *     measure the servers under other settings
     */
    public Stack(
            Layout layout,
            Ports ports,
            Limits limits,
            Screen screen,
            UnaryOperator<Command> adjustment) {
        this.layout = layout;
        this.ports = ports;
        this.screen = screen;
        this.services = new Services(ports, limits);
        this.supervisor = new Supervisor(layout.logs(), adjustment);
        this.waiting = new Waiting(supervisor);
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @return how long each process took
     * @throws StackFailure if one does not start; those that run already are left to {@link #close}
     */
    public Map<String, Duration> start() {
        new StackFile(layout, ports).write(services.databases());
        try (var startUp = new StartUp(screen)) {
            var sandbox = startUp.begin("sandbox", () -> start(services.sandbox()));
            var kafka = startUp.begin("kafka", this::startKafka);
            var postgres = startUp.begin("postgres", this::startPostgres);
            services.all()
                    .forEach(
                            service ->
                                    startUp.follow(
                                            service.server().label(),
                                            () -> start(service),
                                            sandbox,
                                            kafka,
                                            postgres));
            return startUp.await();
        }
    }

    private void startKafka() {
        new KafkaServer(layout.kafka(), ports.of(Server.KAFKA)).start(supervisor, waiting);
    }

    private void startPostgres() {
        var postgres =
                new PostgresServer(
                        PostgresPrograms.below(layout.cache()),
                        layout.postgres(),
                        ports.of(Server.POSTGRES),
                        Services.secret());
        postgres.start(supervisor, waiting);
        services.databases().forEach(postgres::create);
    }

    private void start(Service service) {
        Path archive = layout.archive(service.module());
        if (!Files.exists(archive)) {
            throw new StackFailure(archive + " is not built");
        }
        String name = service.server().label();
        supervisor.start(
                new Command(name, Java.archive(service.heap(), archive), service.environment()));
        var api = new Api(ports.url(service.server()));
        waiting.until(name + " is ready", START, () -> api.isOk(service.readiness()));
    }

    /** Ends a service, as a crash would; it stays down until {@link #startAgain}. */
    public void stop(String name) {
        supervisor.stop(service(name).server().label());
    }

    /** Starts a service that was stopped, and waits until it is ready. */
    public void startAgain(String name) {
        start(service(name));
    }

    private Service service(String name) {
        return services.all().stream()
                .filter(service -> service.server().label().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no service " + name));
    }

    /** Resident memory of each process, in KiB. */
    public Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        supervisor
                .running()
                .forEach(
                        process ->
                                memory.put(
                                        process.name(),
                                        Memory.residentKib(process.pid().orElse(-1))));
        return memory;
    }

    public Waiting waiting() {
        return waiting;
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
