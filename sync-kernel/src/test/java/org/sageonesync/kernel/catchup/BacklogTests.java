package org.sageonesync.kernel.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class BacklogTests {

    private static final TopicPartition PARTITION = new TopicPartition("outcomes", 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final Backlog backlog = new Backlog(kafka, List.of("outcomes"));

    @BeforeEach
    void aTopicOfTenRecords() {
        kafka.updatePartitions(
                "outcomes", List.of(new PartitionInfo("outcomes", 0, null, null, null)));
        stands(0, 10);
    }

    @Test
    void isNothingOnceEverythingThatStoodThereIsAcknowledged() {
        acknowledged(4);
        assertThat(backlog.left()).isEqualTo(6);

        stands(0, 12);
        acknowledged(10);

        assertThat(backlog.left()).isZero();
    }

    @Test
    void isNothingInAnEmptyTopic() {
        stands(7, 7);

        assertThat(backlog.left()).isZero();
    }

    @Test
    void isEverythingForAGroupThatHasReadNothing() {
        kafka.schedulePollTask(() -> kafka.addRecord(recordAt(3)));

        assertThat(backlog.left()).isEqualTo(10);
    }

    @Test
    void isNothingWhereCompactionHasEmptiedTheRest() {
        acknowledged(4);
        assertThat(backlog.left()).isEqualTo(6);
        kafka.schedulePollTask(() -> kafka.addRecord(recordAt(11)));

        assertThat(backlog.left()).isZero();
    }

    @Test
    void isUnknownWithoutTheTopic() {
        assertThatThrownBy(() -> new Backlog(kafka, List.of("missing")).left())
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("missing");
    }

    private void stands(long begin, long end) {
        kafka.updateBeginningOffsets(Map.of(PARTITION, begin));
        kafka.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void acknowledged(long offset) {
        kafka.assign(List.of(PARTITION));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
    }

    private static ConsumerRecord<byte[], byte[]> recordAt(long offset) {
        return new ConsumerRecord<>("outcomes", 0, offset, new byte[0], new byte[0]);
    }
}
