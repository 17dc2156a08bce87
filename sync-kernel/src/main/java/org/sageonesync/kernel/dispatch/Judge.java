package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.record.Digest;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.kernel.settings.KnownSettings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Compares what billing wants with what the books have; makes no call. */
final class Judge<E extends BillingEvent, D> {

    private static final Reason NOT_SET_UP =
            Reason.of(
                            ReasonCode.COMPANY_NOT_SET_UP,
                            "The company is not set up yet: it has no settings.")
                    .waitingOn("settings");

    private static final Reason REVERSAL_DUE =
            Reason.of(
                    ReasonCode.REVERSAL_DUE,
                    "It is no longer wanted and is taken back soon, unless another document takes its place.");

    private final SyncRules<E, D> rules;
    private final KnownSettings known;

    Judge(SyncRules<E, D> rules, KnownSettings known) {
        this.rules = rules;
        this.known = known;
    }

    Verdict<D> judge(WorkItem item) {
        var payload = item.payload();
        if (payload == null) {
            return settled(Settlement.failed(invalid(String.valueOf(item.invalidMessage()))));
        }
        return switch (rules.decoder().decode(payload.getBytes(StandardCharsets.UTF_8))) {
            case Decoded.Valid<E>(var event) -> judge(item, event);
            case Decoded.Invalid<E>(var violations, _, _, _) ->
                    settled(Settlement.failed(invalid(violations.toString())));
        };
    }

    private Verdict<D> judge(WorkItem item, E event) {
        return known.atLeast(item.key().company(), item.companySettings())
                .map(settings -> judge(item, event, settings))
                .orElseGet(() -> settled(Settlement.parked(NOT_SET_UP)));
    }

    private Verdict<D> judge(WorkItem item, E event, SettingsSnapshot newest) {
        var held = !item.isReleased() && !rules.isAutomatic(newest.settings(), item.key().entity());
        var settings = item.isReconsidered() ? postedUnder(item, newest) : newest;
        return switch (rules.decide(event, settings)) {
            case Decision.Skip<D>(var reason) -> skip(item, reason);
            case Decision.Refuse<D>(var reason) ->
                    settled(Settlement.failed(item.besideTheBooks(reason)));
            case Decision.Park<D>(var reason) ->
                    settled(
                            held
                                    ? Settlement.held()
                                    : Settlement.parked(item.besideTheBooks(reason)));
            case Decision.Post<D> post -> held ? hold(item, post) : post(item, post, settings);
            case Decision.Withdraw<D> withdraw ->
                    held
                            ? settled(Settlement.held())
                            : withdraw(item, withdraw, settings.version());
        };
    }

    /** Of what is in the books already, only what follows from other records may change. */
    private SettingsSnapshot postedUnder(WorkItem item, SettingsSnapshot newest) {
        var version = item.posted().settings();
        return version == null || version == newest.version()
                ? newest
                : known.of(item.key().company(), version).orElse(newest);
    }

    /** A change of settings does not hold back what the books show already. */
    private Verdict<D> hold(WorkItem item, Decision.Post<D> post) {
        return settled(
                item.posted().show(Digest.of(post.document()))
                        ? unchanged(post)
                        : Settlement.held());
    }

    private Verdict<D> post(WorkItem item, Decision.Post<D> post, SettingsSnapshot settings) {
        var hash = Digest.of(post.document());
        if (isLeftAsItIs(item, hash)) {
            return settled(unchanged(post));
        }
        var rejection = item.posted().rejectionOf(hash);
        if (rejection.isPresent() && !item.wish().forced() && !item.wish().reconsider()) {
            return settled(Settlement.failed(rejection.get()).following(post.follows()));
        }
        return new Verdict.Put<>(
                post.document(), hash, settings.version(), post.remark(), post.follows());
    }

    /**
     * Only a person's resync with {@code apply: posted} brings new settings to posted documents. A
     * document that names others may mean something else by the same content.
     */
    private static boolean isLeftAsItIs(WorkItem item, String hash) {
        return !item.wish().reconsider() && (item.posted().show(hash) || item.isSettled());
    }

    private static Settlement unchanged(Decision.Post<?> post) {
        return Settlement.unchanged(post.remark()).following(post.follows());
    }

    /** Skipped only if it is certain that the books do not have it. */
    private Verdict<D> skip(WorkItem item, Reason reason) {
        return item.posted().areKnownToHold()
                ? report("It is in the books; take it out by hand. " + reason.message())
                : settled(Settlement.skipped(reason));
    }

    private Verdict<D> withdraw(
            WorkItem item, Decision.Withdraw<D> withdraw, long settingsVersion) {
        if (item.isSettled()
                || item.isReconsidered()
                || item.posted().areKnownToHaveReversed(item.version())) {
            return settled(Settlement.unchanged());
        }
        return switch (withdraw.removal()) {
            case Decision.Removal.Reverse(var grace) when isEarly(item, grace) ->
                    settled(Settlement.pending(REVERSAL_DUE, grace.minus(item.sinceReceived())));
            case Decision.Removal.Reverse _ ->
                    new Verdict.Reverse<>(withdraw.reason(), settingsVersion);
            case Decision.Removal.Report(var steps) when item.posted().areKnownToHold() ->
                    report(steps);
            case Decision.Removal.Report(var steps) ->
                    new Verdict.Report<>(withdraw.reason(), steps);
        };
    }

    /** What was never posted needs no grace, and a person who forces it has decided. */
    private static boolean isEarly(WorkItem item, Duration grace) {
        return item.posted().areKnownToHold()
                && !item.wish().forced()
                && item.sinceReceived().compareTo(grace) < 0;
    }

    private Verdict<D> report(String steps) {
        return settled(Settlement.removedAfterPosting(steps));
    }

    private static Reason invalid(String message) {
        return Reason.of(ReasonCode.INVALID_EVENT, "The event cannot be read: " + message);
    }

    private static <D> Verdict<D> settled(Settlement settlement) {
        return new Verdict.Settled<>(settlement);
    }
}
