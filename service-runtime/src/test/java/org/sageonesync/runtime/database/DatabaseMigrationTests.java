package org.sageonesync.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class DatabaseMigrationTests {

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final DatabaseTrouble trouble =
            new DatabaseTrouble(new DatabaseSettings("db", 5433, "books", "owner", "secret"));

    @Test
    void repeatsWithGrowingPausesUntilTheDatabaseIsThereAndThenSaysSoOnce() throws Exception {
        var attempts = new AtomicInteger();
        var migration = migration(() -> failUntil(attempts, 7));

        migration.begin();
        migration.begin();
        migration.await();

        await().untilAsserted(() -> assertThat(events).containsExactly(new DatabaseReady()));
        assertThat(migration.isReady()).isTrue();
        assertThat(pauses.stream().map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
    }

    @Test
    void saysWhyItIsNotReadyWithoutTheServersWords() {
        var migration = migration(() -> failUntil(new AtomicInteger(), 2), length -> false);

        migration.begin();

        await().untilAsserted(
                        () ->
                                assertThat(migration.cause())
                                        .isEqualTo(
                                                "PostgreSQL at db:5433/books refuses the user owner"
                                                        + " or its password."));
        assertThat(migration.isReady()).isFalse();
    }

    @Test
    void anUnmetRequirementRefusesTheStartAndIsNotTriedAgain() {
        var migration =
                migration(
                        () -> {
                            throw new UnmetRequirement("synchronous_commit is off.");
                        });

        migration.begin();

        await().untilAsserted(
                        () -> assertThat(refusals).containsExactly("synchronous_commit is off."));
        assertThat(migration.isReady()).isFalse();
        assertThat(pauses).isEmpty();
        assertThat(events).isEmpty();
    }

    /** Virtual ones that load classes keep their carriers, and this one could wait for them. */
    @Test
    void worksOnAThreadOfItsOwn() throws Exception {
        var virtual = new AtomicBoolean(true);
        var migration = migration(() -> virtual.set(Thread.currentThread().isVirtual()));

        migration.begin();
        migration.await();

        assertThat(virtual).isFalse();
    }

    private DatabaseMigration migration(Runnable work) {
        return migration(work, pauses::add);
    }

    private DatabaseMigration migration(Runnable work, DatabaseMigration.Pause pause) {
        return new DatabaseMigration(work, trouble, events::add, refusals::add, pause);
    }

    private static void failUntil(AtomicInteger attempts, int successful) {
        if (attempts.incrementAndGet() < successful) {
            throw new IllegalStateException(new SQLException("no words of secret", "28P01"));
        }
    }
}
