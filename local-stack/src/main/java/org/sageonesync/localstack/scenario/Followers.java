package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Publisher;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The sync services, fed by the topics and asked for their records. */
final class Followers {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Screen screen;
    private final Waiting waiting;
    private final String kafka;
    private final Sample sample;
    private final List<Follower> followers;

    Followers(Ports ports, Screen screen, Waiting waiting, Sample sample) {
        this.screen = screen;
        this.waiting = waiting;
        this.sample = sample;
        this.kafka = "127.0.0.1:" + ports.of(Server.KAFKA);
        this.followers =
                List.of(
                        follower(Topic.CUSTOMERS, "customer-sync", ports, Server.CUSTOMERS),
                        follower(Topic.INVOICES, "invoice-sync", ports, Server.INVOICES),
                        follower(Topic.PAYMENTS, "payment-sync", ports, Server.PAYMENTS));
    }

    private Follower follower(Topic topic, String group, Ports ports, Server server) {
        var records = new Records(new Api(ports.url(server)));
        return new Follower(
                topic, group, records, new Progress(screen, waiting, server.label(), records));
    }

    /**
     * Publishes what billing has to say in a part of the run, to all topics at once, and waits
     * until the services that follow them have taken everything in.
     */
    void publish(Stage stage, Topic... topics) {
        var all = new ArrayList<Message>();
        for (Topic topic : topics) {
            all.addAll(said(sample.published(topic, stage), topic));
        }
        try (var publisher = new Publisher(kafka)) {
            all.forEach(publisher::send);
            publisher.await();
        }
        untilTakenIn(List.of(topics));
    }

    private List<Message> said(List<Message> messages, Topic topic) {
        if (!messages.isEmpty()) {
            screen.line(
                    "   billing publishes %d events to %s"
                            .formatted(messages.size(), topic.label()));
        }
        return messages;
    }

    void untilTakenIn(List<Topic> topics) {
        try (var count = new TopicCount(kafka)) {
            followers.stream()
                    .filter(follower -> topics.contains(follower.topic()))
                    .forEach(follower -> untilTakenIn(follower, count));
        }
    }

    private void untilTakenIn(Follower follower, TopicCount count) {
        String topic = follower.topic().label();
        var standstill = new Standstill(InstantSource.system());
        waiting.until(
                "every event of " + topic + " is taken in",
                LONGEST,
                () -> isTakenIn(topic, count.unread(topic, follower.group()), standstill));
    }

    private boolean isTakenIn(String topic, long unread, Standstill standstill) {
        if (standstill.isDue(unread)) {
            screen.line("      not yet taken in: %d events of %s".formatted(unread, topic));
        }
        return unread == 0;
    }

    /** Until it is decided of every record what is to become of it. */
    void untilDecided(Stage stage) {
        followers.forEach(
                one -> one.progress().untilDecided(sample.knownBy(one.topic(), stage), LONGEST));
    }

    /** Until no record is on its way that is not to wait. */
    void untilSettled(Stage stage) {
        followers.forEach(
                one -> one.progress().untilSettled(sample.settledBy(one.topic(), stage), LONGEST));
    }

    /**
     * Of the records of the first export and of a later stage alone, one that adds no customers.
     */
    void untilDecidedOfFirstAnd(Stage stage, Stage before) {
        followers.forEach(
                one ->
                        one.progress()
                                .untilDecided(
                                        sample.knownBy(one.topic(), Stage.FIRST_EXPORT)
                                                + sample.knownBy(one.topic(), stage)
                                                - sample.knownBy(one.topic(), before),
                                        LONGEST));
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
        var states = new TreeMap<String, Map<String, Long>>();
        followers.forEach(one -> states.putAll(one.records().byEntity()));
        return states;
    }

    Told told(SandboxCompany company, Traffic ofFirstExport, Duration firstExport) {
        try (var count = new TopicCount(kafka)) {
            return new Told(
                    followers.stream()
                            .collect(Collectors.toMap(Follower::topic, one -> one.records().csv())),
                    states(),
                    company.lists(),
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
