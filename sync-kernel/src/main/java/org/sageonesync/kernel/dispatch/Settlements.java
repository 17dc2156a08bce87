package org.sageonesync.kernel.dispatch;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.dispatch.Settlement.Evidence;
import org.sageonesync.kernel.record.Sentence;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;

import java.time.Duration;
import java.util.Optional;

/**
 * Stores where a record stands after an attempt: state, history and outcome in one statement.
 *
 * <p>Evidence about the books is stored in any case. The state is stored only if the attempt is
 * still about the record as it is: not if it was touched meanwhile (a newer version, a resync),
 * and, where it says for good more than "the books show it", not if what decisions rest on has
 * changed; what is tried again by itself sees that then. Otherwise the record stays due. What the
 * books show by a document that follows from others is stored too if that has changed, and decided
 * once more. The company's row is locked for that comparison, so a change of settings is either
 * seen here or finds the record settled.
 */
final class Settlements {

    private final Database database;
    private final String source;

    Settlements(Database database, String application) {
        this.database = database;
        this.source = "/sageone-sync/" + application;
    }

    /**
     * Stores the settlement.
     *
     * @param canary how long until one of those that wait for the same is tried again
     * @return what was stored; empty if the lease has passed on
     */
    Optional<Stored> store(WorkItem item, Settlement settlement, @Nullable Duration canary) {
        return evidence(bound(item, settlement, canary), settlement.evidence(), item)
                .first(
                        row ->
                                new Stored(
                                        String.valueOf(row.get("state", String.class)),
                                        Boolean.TRUE.equals(row.get("fresh", Boolean.class)),
                                        Boolean.TRUE.equals(row.get("news", Boolean.class))));
    }

    /**
     * @param fresh whether the record is still as the attempt has seen it
     * @param news whether an outcome was published
     */
    record Stored(String state, boolean fresh, boolean news) {}

    private Statement bound(WorkItem item, Settlement settlement, @Nullable Duration canary) {
        var reason = settlement.reason();
        var retry = settlement.canary() ? null : settlement.retryAfter();
        return database.sql(SettlementSql.SETTLE)
                .bind("company", item.key().company().value())
                .bind("entity", item.key().entity().wireName())
                .bind("id", item.key().id().value())
                .bind("fence", item.fence())
                .bind("touched", item.touched())
                .bind("knowledge", item.knowledge())
                .bind("version", item.version())
                .bind("settingsVersion", item.settingsVersion())
                .bind("state", settlement.state())
                .bind("final", settlement.isFinal())
                .bind("reconsidered", item.isReconsidered())
                .bind("change", settlement.change(), String.class)
                .bind("code", reason == null ? null : reason.code().wireName(), String.class)
                .bind(
                        "message",
                        reason == null ? null : Sentence.bearable(reason.message()),
                        String.class)
                .bind("waitingOn", reason == null ? null : reason.waitingOn(), String.class)
                .bind("retryMillis", retry == null ? null : retry.toMillis(), Long.class)
                .bind("canaryMillis", canary == null ? null : canary.toMillis(), Long.class)
                .bind("follows", settlement.follows().toArray(String[]::new))
                .bind(
                        "jobResult",
                        JobResult.of(settlement).name().toLowerCase(java.util.Locale.ROOT))
                .bind("topic", Topics.OUTCOMES)
                .bind("type", EventTypes.OUTCOME_RECORDED)
                .bind("source", source);
    }

    private static Statement evidence(Statement statement, Evidence evidence, WorkItem item) {
        var settings = item.settingsVersion();
        return switch (evidence) {
            case Evidence.None() -> evidence(statement, "none", settings, null, null, null);
            case Evidence.Shown(var version, var hash, var accountingId, var number) ->
                    evidence(statement, "shown", version, hash, accountingId, number);
            case Evidence.Reversed(var version, var accountingId) ->
                    evidence(statement, "reversed", version, null, accountingId, null);
            case Evidence.Refused(var hash, _) ->
                    evidence(statement, "refused", settings, hash, null, null);
        };
    }

    private static Statement evidence(
            Statement statement,
            String kind,
            long settings,
            @Nullable String hash,
            @Nullable String accountingId,
            @Nullable String documentNumber) {
        return statement
                .bind("evidence", kind)
                .bind("postedSettings", settings)
                .bind("hash", hash, String.class)
                .bind("accountingId", accountingId, String.class)
                .bind("documentNumber", documentNumber, String.class);
    }
}
