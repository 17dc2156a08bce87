package org.sageonesync.localstack.server;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.process.Command;
import org.sageonesync.localstack.process.OneOff;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.process.Supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

/** The real broker, alone and its own controller, with the published topics. */
final class KafkaServer {

    private static final Duration START = Duration.ofMinutes(5);
    private static final int PARTITIONS = 12;
    private static final String HEAP = "320m";

    /** Keep the newest of each key, so that a replay from the beginning is whole. */
    private static final List<String> COMPACTED =
            List.of(
                    "billing.customers",
                    "billing.invoices",
                    "billing.payments",
                    "billing.catalog",
                    "accounting.outcomes",
                    "mapping.settings");

    private static final List<String> KEPT =
            List.of(
                    "accounting.payment-imports",
                    "accounting.bank-statements",
                    "billing.customers.dlt",
                    "billing.invoices.dlt",
                    "billing.payments.dlt",
                    "billing.catalog.dlt");

    static final String NAME = "kafka";

    private final Path folder;
    private final int port;

    KafkaServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Formats the storage. */
    void prepare() {
        writeSettings();
        OneOff.run(
                Java.mainClass(
                        "128m",
                        List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings().toString()),
                folder.resolve("format.log"));
    }

    /** Starts the broker on what it has stored, and waits until it answers and has the topics. */
    void start(Supervisor supervisor, Waiting waiting) {
        supervisor.start(new Command(NAME, broker(), Map.of()).asFoundation("TERM"));
        waiting.until("Kafka has its topics", START, this::createTopics);
    }

    private List<String> broker() {
        return Java.mainClass(
                HEAP,
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true"),
                "kafka.Kafka",
                settings().toString());
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private void writeSettings() {
        int controller = Ports.freePorts(1).getFirst();
        var settings =
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=%4$d
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                """
                        .formatted(port, controller, folder.resolve("log"), PARTITIONS);
        try {
            Files.createDirectories(folder);
            Files.writeString(settings(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean createTopics() {
        var settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 100);
        try (var admin = Admin.create(settings)) {
            var topics =
                    new ArrayList<NewTopic>(
                            COMPACTED.stream().map(KafkaServer::compacted).toList());
            KEPT.forEach(name -> topics.add(new NewTopic(name, PARTITIONS, (short) 1)));
            admin.createTopics(topics).all().get();
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicExistsException;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackFailure("the stack is being stopped");
        }
    }

    private static NewTopic compacted(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of("cleanup.policy", "compact"));
    }
}
