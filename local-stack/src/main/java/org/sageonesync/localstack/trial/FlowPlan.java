package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.sample.Sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The rest of the sample, topic by topic in its order and the topics woven together; some events
 * come once more later, and some cannot be read. The same for the same seed.
 *
 * @param last deletions of customers, which must come when all of their bills are in the books
 * @param repeated how many come once more
 * @param garbled how many cannot be read
 */
record FlowPlan(List<Message> messages, List<Message> last, int repeated, int garbled) {

    private static final int REPEATED_ONE_IN = 12;
    private static final int GARBLED_ONE_IN = 60;

    static FlowPlan of(Sample sample, long seed) {
        var random = new Random(seed);
        var topics = new ArrayList<Deque<Message>>();
        for (Topic topic : Topic.values()) {
            topics.add(new ArrayDeque<>(rest(sample, topic, random)));
        }
        return spoiled(woven(topics, random), removals(sample).toList(), random);
    }

    private static Stream<Message> removals(Sample sample) {
        return sample.published(Topic.CUSTOMERS, Stage.SECOND_PART).stream()
                .filter(FlowPlan::isRemoval);
    }

    private static boolean isRemoval(Message message) {
        String value = message.value();
        return message.topic() == Topic.CUSTOMERS
                && value != null
                && value.contains("\"deleted\":true");
    }

    /** The edits and deletes, close to each other, somewhere among the bills of two months. */
    private static List<Message> rest(Sample sample, Topic topic, Random random) {
        var rest =
                new ArrayList<>(
                        Stream.of(Stage.SEPTEMBER, Stage.OCTOBER)
                                .flatMap(stage -> sample.published(topic, stage).stream())
                                .toList());
        rest.addAll(
                random.nextInt(1 + rest.size() / 2),
                sample.published(topic, Stage.SECOND_PART).stream()
                        .filter(message -> !isRemoval(message))
                        .toList());
        return rest;
    }

    private static List<Message> woven(List<Deque<Message>> topics, Random random) {
        var woven = new ArrayList<Message>();
        int left = topics.stream().mapToInt(Deque::size).sum();
        for (; left > 0; left--) {
            woven.add(any(topics, random.nextInt(left)).remove());
        }
        return woven;
    }

    private static Deque<Message> any(List<Deque<Message>> topics, int number) {
        int rest = number;
        for (Deque<Message> topic : topics) {
            if (rest < topic.size()) {
                return topic;
            }
            rest -= topic.size();
        }
        throw new IllegalArgumentException("there are not so many messages: " + number);
    }

    private static FlowPlan spoiled(List<Message> woven, List<Message> last, Random random) {
        var all = new ArrayList<Message>();
        int repeated = 0;
        int garbled = 0;
        for (int i = 0; i < woven.size(); i++) {
            all.add(woven.get(i));
            if (random.nextInt(REPEATED_ONE_IN) == 0) {
                all.add(woven.get(random.nextInt(i + 1)));
                repeated++;
            }
            if (random.nextInt(GARBLED_ONE_IN) == 0) {
                all.add(garbled(woven.get(i).topic(), i));
                garbled++;
            }
        }
        return new FlowPlan(List.copyOf(all), last, repeated, garbled);
    }

    private static Message garbled(Topic topic, int number) {
        return Message.of(topic, Sample.COMPANY + "/garbled-" + number, "{\"company\": \"isp");
    }
}
