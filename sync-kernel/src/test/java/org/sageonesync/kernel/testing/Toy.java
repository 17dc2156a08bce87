package org.sageonesync.kernel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.CustomerSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.testing.RunningService;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A running service in miniature with a database, a topic and a company of its own. */
public final class Toy implements AutoCloseable {

    /** The key of the topic of its events. */
    public static final String TOPIC = "sageonesync.intake.topic";

    private static final String GROUP = "sageonesync.intake.group";
    private static final AtomicInteger COMPANIES = new AtomicInteger();

    private final Map<String, Object> properties;
    private final CompanyKey company;
    private final RunningService service;

    private Toy(Map<String, Object> properties, CompanyKey company, RunningService service) {
        this.properties = properties;
        this.company = company;
        this.service = service;
    }

    /** Starts it and waits for its tables. */
    public static Toy start() {
        return start(Map.of());
    }

    /** Starts it with settings that win over its own. */
    public static Toy start(Map<String, Object> properties) {
        var all = new HashMap<String, Object>();
        if (!properties.containsKey("DATABASE_NAME")) {
            all.putAll(TestPostgres.freshDatabase().properties());
        }
        all.putAll(defaults());
        all.putAll(properties);
        return start(all, anotherCompany());
    }

    private static Toy start(Map<String, Object> properties, CompanyKey company) {
        var service = RunningService.start(properties, ToyService.class);
        migrated(service);
        return new Toy(Map.copyOf(properties), company, service);
    }

    private static CompanyKey anotherCompany() {
        return new CompanyKey("toy-" + COMPANIES.incrementAndGet());
    }

    /** Starts another replica, with the same database, but a gateway of its own. */
    public Toy replica(Map<String, Object> changes) {
        var all = new HashMap<>(properties);
        all.putAll(changes);
        return start(all, company);
    }

    private static void migrated(RunningService service) {
        try {
            service.bean(DatabaseMigration.class).await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same service with a company of its own and a gateway that has forgotten its requests. */
    public Toy withAnotherCompany() {
        gateway().forget();
        return new Toy(properties, anotherCompany(), service);
    }

    private static Map<String, Object> defaults() {
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers()),
                Map.entry("spring.application.name", "toy"),
                Map.entry("sageonesync.topics.partitions", 3),
                Map.entry(TOPIC, TestKafka.uniqueTopic("toys")),
                Map.entry(GROUP, UUID.randomUUID().toString()),
                Map.entry("sageonesync.dispatch.per-company", 8),
                Map.entry("sageonesync.dispatch.in-flight", 48),
                Map.entry("sageonesync.dispatch.lease", "5s"),
                Map.entry("sageonesync.dispatch.poll", "5s"),
                Map.entry("sageonesync.dispatch.canary", "1s"),
                Map.entry("sageonesync.dispatch.sweep", "10m"),
                Map.entry("sageonesync.gateway.url", "http://localhost:1"),
                Map.entry("sageonesync.gateway.timeout", "5s"));
    }

    /** The service. */
    public RunningService service() {
        return service;
    }

    /** Its consumer group. */
    public String group() {
        return String.valueOf(properties.get(GROUP));
    }

    /** The topic of its events. */
    public String topic() {
        return String.valueOf(properties.get(TOPIC));
    }

    /** The test's company. */
    public CompanyKey company() {
        return company;
    }

    /** Its gateway. */
    @SuppressWarnings("unchecked") // the only bean of this type
    public FakeGateway<Note> gateway() {
        return service.bean(FakeGateway.class);
    }

    /** What the books show of a record. */
    public @Nullable String shown(String id) {
        var note = gateway().shown(company, new BillingRef(id));
        return note == null ? null : note.text();
    }

    /** Sets the company up: automatic, names as they are. */
    public void setUp() {
        settings(1, true, "{name}", WhenRemoved.DEACTIVATE);
    }

    /** Publishes settings. */
    public void settings(
            long version,
            boolean automatic,
            String pattern,
            WhenRemoved whenRemoved,
            String... ignoredPartners) {
        var customers =
                new CustomerSettings(automatic, pattern, true, true, false, false, whenRemoved);
        var settings =
                new CompanySettings(
                        CompanySettings.BooksSettings.DEFAULTS,
                        customers,
                        CompanySettings.DEFAULTS.invoices(),
                        CompanySettings.DEFAULTS.payments());
        var partners = List.of(ignoredPartners).stream().map(BillingRef::new).toList();
        var snapshot =
                new SettingsSnapshot(
                        company,
                        version,
                        settings,
                        Set.copyOf(partners),
                        Mappings.NONE,
                        Instant.EPOCH);
        var value = ContractJson.mapper().writeValueAsBytes(snapshot);
        TestKafka.produce(List.of(new ProducerRecord<>(Topics.SETTINGS, company.value(), value)));
    }

    /** An event as JSON. */
    public String event(String id, long version, String name) {
        return event(id, version, name, "");
    }

    /** An event with more fields: {@code ,"deleted":true}. */
    public String event(String id, long version, String name, String more) {
        return """
                {"company":"%s","id":"%s","version":%d,"name":"%s"%s}"""
                .formatted(company, id, version, name, more);
    }

    /** Publishes values under the record's key, in order. */
    public void publish(String id, String... values) {
        TestKafka.produce(List.of(values).stream().map(value -> kafkaRecord(id, value)).toList());
    }

    /** A record of the topic. */
    public ProducerRecord<String, byte[]> kafkaRecord(String id, String value) {
        return new ProducerRecord<>(topic(), company + "/" + id, value.getBytes(UTF_8));
    }

    /**
     * State and reason of a record: {@code SYNCED}, {@code FAILED invalid-event}; empty if unknown.
     */
    public String state(String id) {
        return service.bean(Database.class)
                .sql(
                        """
                        select concat_ws(' ', state, case when state <> 'PENDING' then reason_code end) as s
                          from record
                         where company = :company and id = :id
                        """)
                .bind("company", company.value())
                .bind("id", id)
                .first(row -> String.valueOf(row.get("s", String.class)))
                .orElse("");
    }

    @Override
    public void close() {
        service.close();
    }
}
