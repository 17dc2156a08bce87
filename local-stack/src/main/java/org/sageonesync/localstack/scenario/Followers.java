package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The sync services, fed by the topics and asked for their records. */
final class Followers {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Screen screen;
    private final Waiting waiting;
    private final String kafka;
    private final Follower customers;
    private final Follower invoices;

    Followers(Ports ports, Screen screen, Waiting waiting) {
        this.screen = screen;
        this.waiting = waiting;
        this.kafka = "127.0.0.1:" + ports.of(Server.KAFKA);
        this.customers = follower(Topic.CUSTOMERS, "customer-sync", ports, Server.CUSTOMERS);
        this.invoices = follower(Topic.INVOICES, "invoice-sync", ports, Server.INVOICES);
    }

    private Follower follower(Topic topic, String group, Ports ports, Server server) {
        var records = new Records(new Api(ports.url(server)));
        return new Follower(
                topic, group, records, new Progress(screen, waiting, server.label(), records));
    }

    Follower customers() {
        return customers;
    }

    Follower invoices() {
        return invoices;
    }

    /** Publishes, and waits until the service that follows the topic has taken everything in. */
    void publish(Topic topic, List<Message> messages) {
        new BillingTopics(kafka).publish(messages);
        screen.line("   %d events published to %s".formatted(messages.size(), topic.label()));
        List.of(customers, invoices).stream()
                .filter(follower -> follower.topic() == topic)
                .forEach(this::untilTakenIn);
    }

    private void untilTakenIn(Follower follower) {
        String topic = follower.topic().label();
        try (var count = new TopicCount(kafka)) {
            waiting.until(
                    "every event of " + topic + " is taken in",
                    LONGEST,
                    () -> count.unread(topic, follower.group()) == 0);
        }
    }

    void showStates() {
        states().forEach(
                        (entity, counts) ->
                                counts.forEach(
                                        (state, number) ->
                                                screen.line(
                                                        "   %5d %-12s %s"
                                                                .formatted(
                                                                        number, entity, state))));
    }

    /** Records by entity, then by state and reason. */
    private Map<String, Map<String, Long>> states() {
        var states = new TreeMap<>(customers.records().byEntity());
        states.putAll(invoices.records().byEntity());
        return states;
    }

    Told told(SandboxCompany company, Traffic ofFirstExport, Duration firstExport) {
        try (var count = new TopicCount(kafka)) {
            return new Told(
                    customers.records().csv(),
                    invoices.records().csv(),
                    states(),
                    company.customers(),
                    company.sales(),
                    new Traffic(company.calls()),
                    ofFirstExport,
                    company.counters(),
                    sum(topic -> count.written(topic.label())),
                    sum(topic -> count.written(topic.deadLetters())),
                    firstExport);
        }
    }

    private static long sum(ToLongFunction<Topic> count) {
        return Arrays.stream(Topic.values()).mapToLong(count).sum();
    }
}
