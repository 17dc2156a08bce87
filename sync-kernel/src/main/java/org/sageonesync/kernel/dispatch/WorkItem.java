package org.sageonesync.kernel.dispatch;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;

import java.time.Duration;
import java.util.Objects;

/**
 * A record as it was when it was leased.
 *
 * @param payload the newest good event; null if only an undecodable one has come
 * @param companySettings the version of the settings that the database had
 * @param knowledge the company's count of changes to what decisions rest on
 * @param touched the record's count of reasons to look again
 * @param fence the lease's number; a later lease has a greater one
 */
record WorkItem(
        RecordKey key,
        long version,
        @Nullable String payload,
        @Nullable String invalidMessage,
        RecordState state,
        @Nullable String waitingOn,
        Posted posted,
        Wish wish,
        @Nullable Long companySettings,
        long knowledge,
        long touched,
        long fence,
        int attempts,
        double age) {

    private static final double MILLIS_A_SECOND = 1_000;

    /**
     * What it is looked at for.
     *
     * @param forced a person asked for it
     * @param applyPosted new settings are to reach what is posted
     * @param reconsider what it follows or waits for has changed since it was posted
     */
    record Wish(
            Lane lane,
            boolean forced,
            boolean applyPosted,
            boolean reconsider,
            @Nullable Long releasedVersion) {}

    /** Whether the books have its version, and nobody has asked to bring new settings to it. */
    boolean isAtRest() {
        var shown = posted.version();
        return posted.areKnownToHold() && shown != null && shown == version && !wish.applyPosted();
    }

    /** The reason why it is not posted, with what the books show of it instead. */
    Reason besideTheBooks(Reason reason) {
        return posted.areKnownToHold() && !isAtRest()
                ? new Reason(
                        reason.code(),
                        "%s The books still show its earlier version (%s)."
                                .formatted(reason.message(), posted.name()),
                        reason.waitingOn())
                : reason;
    }

    /** Whether the books show it, and nothing has been asked of them since. */
    boolean isSettled() {
        return state == RecordState.SYNCED && isAtRest() && !posted.unsettled();
    }

    /**
     * Whether it is decided as it was posted: what it follows may have changed, or what was asked
     * for since may have come through, and nothing else.
     */
    boolean isReconsidered() {
        return isAtRest()
                && (wish.reconsider() || (state == RecordState.SYNCED && posted.unsettled()));
    }

    boolean isReleased() {
        var released = wish.releasedVersion();
        return released != null && released >= version;
    }

    /** The settings that the database had; 0: none. */
    long settingsVersion() {
        return companySettings == null ? 0 : companySettings;
    }

    /** How long ago the newest version was received, by the database's clock at the lease. */
    Duration sinceReceived() {
        return Duration.ofMillis((long) (age * MILLIS_A_SECOND));
    }

    static WorkItem of(Readable row) {
        return new WorkItem(
                RecordKey.of(row),
                number(row, "version"),
                text(row, "payload"),
                text(row, "invalid_message"),
                RecordState.valueOf(Objects.requireNonNull(text(row, "state"))),
                text(row, "waiting_on"),
                Posted.of(row),
                wish(row),
                row.get("company_settings", Long.class),
                number(row, "knowledge"),
                number(row, "touched"),
                number(row, "fence"),
                Objects.requireNonNull(row.get("attempts", Integer.class)),
                Objects.requireNonNull(row.get("age", Double.class)));
    }

    private static Wish wish(Readable row) {
        return new Wish(
                lane(Objects.requireNonNull(row.get("lane", Short.class))),
                flag(row, "forced"),
                flag(row, "apply_posted"),
                flag(row, "reconsider"),
                row.get("released_version", Long.class));
    }

    private static Lane lane(short column) {
        return switch (column) {
            case 0 -> Lane.INTERACTIVE;
            case 1 -> Lane.LIVE;
            default -> Lane.BACKFILL;
        };
    }

    private static @Nullable String text(Readable row, String column) {
        return row.get(column, String.class);
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static boolean flag(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Boolean.class));
    }
}
