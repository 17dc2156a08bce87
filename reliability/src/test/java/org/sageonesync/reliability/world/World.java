package org.sageonesync.reliability.world;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole system: gateways behind one address, sync services, a sandbox, PostgreSQL and Kafka.
 * Settings of companies are published as the mapping service does. There is one in a test run;
 * tests keep apart by companies of their own.
 */
public final class World {

    private static final AtomicInteger COMPANIES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SandboxServer sandbox = SandboxServer.start();
    private final Front front = new Front();
    private final FreshDatabase journal = TestPostgres.freshDatabase();
    private final Map<Service, Crew> crews =
            Arrays.stream(Service.values())
                    .collect(Collectors.toMap(Function.identity(), Crew::new));
    private final List<Gateway> gateways = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, byte[]> producer;

    private World() {
        sandbox.time().set(Scale.ofTheSandbox());
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestKafka.bootstrapServers(),
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /**
     * The one of this test run, with one of each service at least; gateways are started by tests.
     */
    public static World shared() {
        return Running.WORLD;
    }

    private static World start() {
        var world = new World();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var starts =
                    Arrays.stream(Service.values())
                            .map(
                                    service ->
                                            CompletableFuture.runAsync(
                                                    () -> world.start(service), threads))
                            .toList();
            starts.forEach(CompletableFuture::join);
        }
        return world;
    }

    /** SageOne's place. */
    public SandboxServer sandbox() {
        return sandbox;
    }

    /** The gateways that are up. */
    public List<Gateway> gateways() {
        return List.copyOf(gateways);
    }

    /** The replicas of a service that are up. */
    public List<Replica> replicas(Service service) {
        return crew(service).replicas();
    }

    /** One more gateway, open for every company. */
    public Gateway startGateway() {
        var gateway = startGateway(Map.of());
        gateway.open();
        return gateway;
    }

    /** One more gateway, with settings of its own, for companies that are led to it. */
    public Gateway startGateway(Map<String, Object> settings) {
        return startGateway(journal, settings);
    }

    /** The same with a journal of its own. */
    public Gateway startGateway(FreshDatabase database, Map<String, Object> settings) {
        var all = new HashMap<>(Scale.ofGateways());
        all.put("SAGEONE_BASE_URL", sandbox.apiUrl());
        all.putAll(settings);
        var gateway = new Gateway(Replica.start(Program.gateway(), database, all), front);
        gateways.add(gateway);
        return gateway;
    }

    /** Nothing is heard of it any more. */
    public void kill(Gateway gateway) {
        gateways.remove(gateway);
        gateway.kill();
    }

    /** One more replica of a service. */
    public Replica start(Service service) {
        var all = new HashMap<>(Scale.ofSyncServices());
        all.put("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers());
        all.put("GATEWAY_URL", front.url());
        return crew(service).start(all);
    }

    /** It stores nothing more and is gone. */
    public void kill(Service service, Replica replica) {
        crew(service).kill(replica);
    }

    /** A new company, set up and connected in this gateway's journal. */
    public Company newCompany(Setup setup, Gateway gateway) {
        var key = new CompanyKey("company-" + COMPANIES.incrementAndGet());
        var company = new Company(key, sandbox.createCompany(key.value()));
        connect(company, gateway);
        settings(company, setup);
        return company;
    }

    private static void connect(Company company, Gateway gateway) {
        var books = company.books();
        var credentials =
                new Connections.Credentials(books.apiKey(), books.user(), books.password(), null);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () ->
                                gateway.bean(Connections.class)
                                        .connect(company.key(), credentials)
                                        .company()
                                        .equals(company.key()));
    }

    /** Publishes a company's settings; their version must grow. */
    public void settings(Company company, Setup setup) {
        var value = ContractJson.mapper().writeValueAsBytes(setup.snapshot(company, sandbox));
        var _ = send(new ProducerRecord<>(Topics.SETTINGS, company.key().value(), value));
    }

    /** Publishes what billing says of one of its records, under the record's key. */
    public void publish(Company company, String topic, String id, String json) {
        var _ = send(new ProducerRecord<>(topic, company.key() + "/" + id, json.getBytes(UTF_8)));
    }

    /** Publishes anything. */
    public Future<?> send(ProducerRecord<String, byte[]> message) {
        return producer.send(message);
    }

    /** Every record of a company. */
    public List<Standing> records(Company company) {
        return records(company.key().value());
    }

    /** Every record of every company. */
    public List<Standing> records() {
        return records("");
    }

    private List<Standing> records(String company) {
        return crews.values().stream().flatMap(crew -> crew.records(company).stream()).toList();
    }

    /** Where a record stands; empty if it is not known yet. */
    public Optional<Standing> record(Company company, Entity entity, String id) {
        return crew(Service.of(entity)).records(company.key().value()).stream()
                .filter(record -> record.entity() == entity && record.id().equals(id))
                .findFirst();
    }

    /** A service's database. */
    public Database store(Service service) {
        return crew(service).store();
    }

    private Crew crew(Service service) {
        return Objects.requireNonNull(crews.get(service));
    }

    /** SageOne's rows of a service, such as {@code TaxInvoice}. */
    public List<JsonNode> books(Company company, String service) {
        return sandbox.rows(company.id(), service);
    }

    /** SageOne's calls of an endpoint, such as {@code TaxInvoice/Save}. */
    public long calls(Company company, String endpoint) {
        return sandbox.counters(company.id()).calls(endpoint);
    }

    /** Starts with its first use and ends with the process. */
    private static final class Running {
        static final World WORLD = World.start();
    }
}
