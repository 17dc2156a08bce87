package org.sageonesync.kernel.dispatch;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.UUID;

/** Works on one leased record, from the verdict to the stored settlement. */
final class Worker<D> {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Judge<?, D> judge;
    private final Attempt<D> attempt;
    private final Settlements settlements;
    private final Releases releases;
    private final Pauses pauses;
    private final DispatchSettings settings;
    private final DispatchMetrics metrics;
    private final Outbox outbox;
    private final Refusals refusals = new Refusals();
    private final Failures failures;

    Worker(
            Judge<?, D> judge,
            Attempt<D> attempt,
            Settlements settlements,
            Releases releases,
            Pauses pauses,
            DispatchSettings settings,
            DispatchMetrics metrics,
            Outbox outbox) {
        this.judge = judge;
        this.attempt = attempt;
        this.settlements = settlements;
        this.releases = releases;
        this.pauses = pauses;
        this.settings = settings;
        this.metrics = metrics;
        this.outbox = outbox;
        this.failures = new Failures(pauses);
    }

    void work(WorkItem item) {
        var settlement = attempted(item);
        var stored = settlements.store(item, settlement, canary(settlement));
        log(item, settlement, stored.isPresent());
        metrics.attempted(item, settlement);
        stored.filter(Settlements.Stored::news).ifPresent(_ -> outbox.signal());
        releaseOthers(item, settlement);
    }

    private Settlement attempted(WorkItem item) {
        try {
            var verdict = judge.judge(item);
            var settlement = attempt.carryOut(item, verdict);
            if (!(verdict instanceof Verdict.Settled)) {
                heard(item, settlement);
            }
            return settlement;
        } catch (RemoteFailure failure) {
            return failures.settle(item, failure);
        } catch (org.springframework.dao.DataAccessException trouble) {
            throw trouble;
        } catch (RuntimeException defect) {
            return defect(item, defect);
        }
    }

    /** Nobody asks again for a company before the end of what holds for the whole of it. */
    private void heard(WorkItem item, Settlement settlement) {
        pauses.answered(item.key().company());
        var retryAfter = settlement.retryAfter();
        if (refusals.holdForTheCompany(item.key(), settlement) && retryAfter != null) {
            pauses.pause(item.key().company(), retryAfter);
        }
    }

    private static Settlement defect(WorkItem item, RuntimeException defect) {
        var incident = UUID.randomUUID();
        log.error(
                "record={} incident={} A record could not be decided",
                item.key(),
                incident,
                defect);
        return Settlement.failed(
                Reason.of(
                        ReasonCode.INVALID_RECORD,
                        "It could not be handled because of a defect; the log has its cause under incident "
                                + incident
                                + "."));
    }

    private @Nullable Duration canary(Settlement settlement) {
        var asked = settlement.retryAfter();
        if (!settlement.canary() || asked == null) {
            return null;
        }
        return asked.compareTo(settings.canary()) < 0 ? asked : settings.canary();
    }

    /** What this record waited for is there, if it no longer waits for it. */
    private void releaseOthers(WorkItem item, Settlement settlement) {
        var awaited = item.waitingOn();
        if (awaited == null || item.state() != RecordState.PARKED || !settlement.isFinal()) {
            return;
        }
        var reason = settlement.reason();
        if (reason == null || !awaited.equals(reason.waitingOn())) {
            releases.release(item.key().company(), awaited);
        }
    }

    private static void log(WorkItem item, Settlement settlement, boolean stored) {
        var reason = settlement.reason();
        log.info(
                "record={} version={} state={} change={} reason={} waitingOn={} attempt={} stored={}",
                item.key(),
                item.version(),
                settlement.state(),
                settlement.change(),
                reason == null ? null : reason.code().wireName(),
                reason == null ? null : reason.waitingOn(),
                item.attempts(),
                stored);
    }
}
