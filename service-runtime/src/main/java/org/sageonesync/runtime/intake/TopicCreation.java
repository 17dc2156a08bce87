package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.ExecutionException;

/** Creates the topics that are missing. */
final class TopicCreation {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

    private final Admin admin;
    private final List<RequiredTopic> topics;
    private final KafkaTopicSettings settings;

    TopicCreation(Admin admin, List<RequiredTopic> topics, KafkaTopicSettings settings) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
        this.settings = settings;
    }

    /** Returns when every topic is there. */
    void createMissing() throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        var missing = topics.stream().filter(topic -> !there.contains(topic.name())).toList();
        var created =
                admin.createTopics(missing.stream().map(topic -> topic.with(settings)).toList());
        for (var creation : created.values().entrySet()) {
            try {
                creation.getValue().get();
                log.info("Topic {} is created", creation.getKey());
            } catch (ExecutionException failure) {
                ignoreIfAnotherWasFaster(failure);
            }
        }
    }

    private static void ignoreIfAnotherWasFaster(ExecutionException failure)
            throws ExecutionException {
        if (!(failure.getCause() instanceof TopicExistsException)) {
            throw failure;
        }
    }
}
