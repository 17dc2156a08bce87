package org.sageonesync.kernel.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.runtime.database.Database;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which dead letters have been taken in, so that none is needlessly taken in twice. */
final class ReplayStore {

    private final Database database;

    ReplayStore(Database database) {
        this.database = database;
    }

    /** Those of the letters, all of one topic, that were taken in before. */
    Set<String> among(List<ConsumerRecord<byte[], byte[]>> letters) {
        var sql =
                """
                select r.partition || '@' || r."offset" as place
                  from replayed_dead_letter r
                  join unnest(:partitions::int[], :offsets::bigint[]) as t(partition, "offset")
                    on t.partition = r.partition and t."offset" = r."offset"
                 where r.topic = :topic
                """;
        return new HashSet<>(
                database.sql(sql)
                        .bind("topic", letters.getFirst().topic())
                        .bind("partitions", partitions(letters))
                        .bind("offsets", offsets(letters))
                        .list(row -> Objects.requireNonNull(row.get("place", String.class))));
    }

    static String place(ConsumerRecord<?, ?> letter) {
        return letter.partition() + "@" + letter.offset();
    }

    void remember(List<ConsumerRecord<byte[], byte[]>> letters) {
        var sql =
                """
                insert into replayed_dead_letter (topic, partition, "offset")
                select :topic, * from unnest(:partitions::int[], :offsets::bigint[])
                on conflict do nothing
                """;
        database.sql(sql)
                .bind("topic", letters.getFirst().topic())
                .bind("partitions", partitions(letters))
                .bind("offsets", offsets(letters))
                .update();
    }

    private static Integer[] partitions(List<ConsumerRecord<byte[], byte[]>> letters) {
        return letters.stream().map(ConsumerRecord::partition).toArray(Integer[]::new);
    }

    private static Long[] offsets(List<ConsumerRecord<byte[], byte[]>> letters) {
        return letters.stream().map(ConsumerRecord::offset).toArray(Long[]::new);
    }
}
