package org.sageonesync.runtime.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Answers whether the database answers, and why not. The query runs on a thread of its own and is
 * never cancelled: an asker waits 2 s for it at most, and the next asker joins the query that is
 * still running.
 */
final class DatabaseHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Executor VIRTUAL =
            task -> Thread.ofVirtual().name("database-health").start(task);

    private final DatabaseMigration migration;
    private final Database database;
    private final DatabaseTrouble trouble;
    private @Nullable CompletableFuture<Health> running;

    DatabaseHealth(DatabaseMigration migration, Database database, DatabaseTrouble trouble) {
        this.migration = migration;
        this.database = database;
        this.trouble = trouble;
    }

    @Override
    public Mono<Health> health() {
        if (!migration.isReady()) {
            return Mono.just(down(migration.cause()));
        }
        // The copy is what a time-out cancels.
        return Mono.fromFuture(() -> check().copy())
                .timeout(PATIENCE, Mono.fromSupplier(DatabaseHealth::silent));
    }

    private synchronized CompletableFuture<Health> check() {
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(this::ask, VIRTUAL);
        }
        return running;
    }

    private Health ask() {
        try {
            database.sql("select 1").list(row -> row);
            return Health.up().build();
        } catch (RuntimeException failure) {
            return down(trouble.sentence(failure));
        }
    }

    private static Health silent() {
        return down(
                "PostgreSQL did not answer a query within "
                        + PATIENCE.toSeconds()
                        + " s: it, or every connection of the pool, is busy.");
    }

    private static Health down(String cause) {
        return Health.down().withDetail("cause", cause).build();
    }
}
