package org.sageonesync.localstack.server;

import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.options.Options;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.process.Command;
import org.sageonesync.localstack.process.Memory;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.process.Supervisor;
import org.sageonesync.localstack.screen.Screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything that runs, each server in a process of its own. */
public final class Stack implements Restarts, AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    private final Layout layout;
    private final Ports ports;
    private final Screen screen;
    private final Services services;
    private final Supervisor supervisor;
    private final Waiting waiting;
    private final KafkaServer kafka;
    private final PostgresServer postgres;
    private final List<Balancer> balancers = new ArrayList<>();

    public Stack(Layout layout, Ports ports, Limits limits, Screen screen) {
        this(layout, ports, limits, screen, UnaryOperator.identity());
    }

    public Stack(
            Layout layout,
            Ports ports,
            Limits limits,
            Screen screen,
            UnaryOperator<Command> adjustment) {
        this(layout, ports, limits, screen, adjustment, Replicas.NONE);
    }

    /** With the processes that a trial takes, if one is asked for. */
    public static Stack of(Options options, Layout layout, Screen screen) {
        Trial trial = options.trial();
        return new Stack(
                layout,
                options.ports(),
                options.limits(),
                screen,
                command -> TrialServers.adjusted(trial, command),
                TrialServers.replicas(trial));
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
            UnaryOperator<Command> adjustment,
            Replicas replicas) {
        this.layout = layout;
        this.ports = ports;
        this.screen = screen;
        this.services = new Services(ports, limits, replicas);
        this.supervisor = new Supervisor(layout.logs(), adjustment);
        this.waiting = new Waiting(supervisor);
        this.kafka = new KafkaServer(layout.kafka(), ports.of(Server.KAFKA));
        this.postgres =
                new PostgresServer(
                        layout.cache(),
                        layout.postgres(),
                        ports.of(Server.POSTGRES),
                        Services.secret());
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @return how long each process took
     * @throws StackFailure if one does not start; those that run already are left to {@link #close}
     */
    public Map<String, Duration> start() {
        new StackFile(layout, ports).write(services.databases());
        balance();
        try (var startUp = new StartUp(screen)) {
            var foundations =
                    CompletableFuture.allOf(
                            startUp.begin("sandbox", () -> start(services.sandbox())),
                            startUp.begin(KafkaServer.NAME, this::startKafka),
                            startUp.begin(PostgresServer.NAME, this::startPostgres));
            byServer().values().forEach(replicas -> follow(startUp, replicas, foundations));
            return startUp.await();
        }
    }

    /** Replicas one after the other: the first one makes the tables. */
    private void follow(
            StartUp startUp, List<Service> replicas, CompletableFuture<Void> foundations) {
        CompletableFuture<Void> before = foundations;
        for (Service replica : replicas) {
            before = startUp.begin(replica.name(), () -> start(replica), before);
        }
    }

    private Map<Server, List<Service>> byServer() {
        return services.all().stream()
                .collect(Collectors.groupingBy(Service::server, TreeMap::new, Collectors.toList()));
    }

    private void balance() {
        byServer()
                .forEach(
                        (server, replicas) -> {
                            if (replicas.size() > 1) {
                                List<Integer> own = replicas.stream().map(Service::port).toList();
                                balancers.add(Balancer.start(ports.of(server), own));
                            }
                        });
    }

    private void startKafka() {
        kafka.prepare();
        startAgain(KafkaServer.NAME);
    }

    private void startPostgres() {
        postgres.prepare();
        startAgain(PostgresServer.NAME);
        services.databases().forEach(postgres::create);
    }

    private void start(Service service) {
        Path archive = layout.archive(service.module());
        if (!Files.exists(archive)) {
            throw new StackFailure(archive + " is not built");
        }
        String name = service.name();
        supervisor.start(
                new Command(name, Java.archive(service.heap(), archive), service.settings()));
        untilReady(service);
    }

    private void untilReady(Service service) {
        var api = new Api(service.url());
        try {
            waiting.until(service.name() + " is ready", START, () -> api.isOk(service.readiness()));
        } catch (StackFailure failure) {
            supervisor.examine(service.name());
            throw failure;
        }
    }

    /** Every replica of every service by its name, in the order in which they are started. */
    public List<String> services() {
        return services.all().stream().map(Service::name).toList();
    }

    /** What the services stand on and keep their data in. */
    public List<String> stores() {
        return List.of(KafkaServer.NAME, PostgresServer.NAME);
    }

    @Override
    public boolean stop(String name) {
        return supervisor.stop(service(name).name());
    }

    @Override
    public void kill(String name) {
        supervisor.kill(name);
    }

    @Override
    public void startAgain(String name) {
        switch (name) {
            case KafkaServer.NAME -> kafka.start(supervisor, waiting);
            case PostgresServer.NAME -> postgres.start(supervisor, waiting);
            default -> start(service(name));
        }
    }

    private Service service(String name) {
        return services.all().stream()
                .filter(service -> service.name().equals(name))
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
        balancers.forEach(Balancer::close);
    }
}
