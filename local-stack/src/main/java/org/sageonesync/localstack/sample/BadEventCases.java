package org.sageonesync.localstack.sample;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;

import java.util.List;
import java.util.function.Supplier;

/** Events that cannot be read, or not in full. */
record BadEventCases(Supplier<Snapshot> customers) {

    List<Story> all() {
        Snapshot garbled = customers.get();
        Snapshot nameless = customers.get();
        Snapshot corrected = customers.get();
        Snapshot tombstoned = customers.get();
        return List.of(
                Story.of(
                                "undecodable",
                                "no JSON at all: a dead letter, and nothing else to name it by")
                        .first(
                                List.of(
                                        Message.of(
                                                Topic.CUSTOMERS,
                                                garbled.key(),
                                                "{\"company\": \"isp")))
                        .endsWith(Ending.without(garbled.id(), Ending.NO_RECORD, ""))
                        .deadLetters(1),
                Story.of(
                                "malformed",
                                "no name, a version that is none: a dead letter and a failed record")
                        .first(List.of(nameless.without("name").with("version", "one").message()))
                        .endsWith(Ending.without(nameless.id(), "FAILED", "invalid-event"))
                        .deadLetters(1),
                Story.of(
                                "malformed-then-good",
                                "malformed at first, then sent again as it should be")
                        .first(List.of(corrected.without("name").message()))
                        .later(corrected.version(2))
                        .synced(corrected, 0)
                        .deadLetters(1),
                Story.of("tombstone", "a tombstone changes nothing in the books")
                        .first(tombstoned)
                        .later(List.of(new Message(Topic.CUSTOMERS, tombstoned.key(), null, false)))
                        .synced(tombstoned, 0));
    }
}
