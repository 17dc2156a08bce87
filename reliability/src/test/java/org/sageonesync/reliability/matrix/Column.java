package org.sageonesync.reliability.matrix;

import org.jspecify.annotations.Nullable;
import org.sageonesync.reliability.world.Moment;
import org.sageonesync.reliability.world.Scale;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.time.Duration;
import java.util.Map;

/** What happens to the first write of a kind. */
enum Column {
    NOTHING("nothing", Mark.ONCE, null, null),
    STORED_THEN_SILENCE("done, then silence", Mark.FOUND, FaultKind.STORE_THEN_TIMEOUT, null),
    SILENCE("silence, not done", Mark.AGAIN, FaultKind.TIMEOUT_BEFORE_STORING, null),
    LATE("done at half of S", Mark.FOUND, FaultKind.LATE_COMMIT, null),
    TOO_LATE("silence, done after all", Mark.AGAIN, FaultKind.TIMEOUT_BEFORE_STORING, null),
    DROPPED_AFTER("done, connection lost", Mark.FOUND, FaultKind.DROP_AFTER_STORING, null),
    DROPPED_BEFORE("connection lost, not done", Mark.AGAIN, FaultKind.DROP_BEFORE_STORING, null),
    ERROR_AFTER("done, error 500", Mark.FOUND, FaultKind.ERROR_500_AFTER_STORING, null),
    ERROR_BEFORE("error 500, not done", Mark.AGAIN, FaultKind.ERROR_500, null),
    PAGE_AFTER("done, maintenance page", Mark.FOUND, FaultKind.HTML_503_AFTER_STORING, null),
    PAGE_BEFORE("maintenance page, not done", Mark.AGAIN, FaultKind.HTML_503, null),
    NULL_AFTER("done, empty reply", Mark.FOUND, FaultKind.NULL_200_AFTER_STORING, null),
    SLOW("slow reply", Mark.ONCE, FaultKind.SLOW, null),
    BLIND("done, then silence; look-ups fail", Mark.FOUND, FaultKind.STORE_THEN_TIMEOUT, null),
    UNFILTERED_AFTER(
            "done, then silence; filters ignored", Mark.FOUND, FaultKind.STORE_THEN_TIMEOUT, null),
    UNFILTERED_BEFORE(
            "silence, not done; filters ignored",
            Mark.AGAIN,
            FaultKind.TIMEOUT_BEFORE_STORING,
            null),
    CAPPED_AFTER(
            "done, then silence; lists shuffled and capped",
            Mark.FOUND,
            FaultKind.STORE_THEN_TIMEOUT,
            null),
    CAPPED_BEFORE(
            "silence, not done; lists shuffled and capped",
            Mark.AGAIN,
            FaultKind.TIMEOUT_BEFORE_STORING,
            null),
    DIES_WITH_THE_CLAIM("dies with the claim", Mark.NEXT, null, Moment.AFTER_THE_CLAIM),
    DIES_BEFORE_SENDING("dies before sending", Mark.NEXT, null, Moment.BEFORE_SENDING),
    DIES_WAITING(
            "dies after sending",
            Mark.FOUND,
            FaultKind.STORE_THEN_TIMEOUT,
            Moment.BEFORE_THE_RESULT),
    DIES_WITH_THE_REPLY("dies with the reply", Mark.FOUND, null, Moment.BEFORE_THE_RESULT),
    DIES_WITH_THE_RESULT("dies with the result", Mark.KNOWN, null, Moment.BEFORE_THE_ANSWER);

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration SILENT = Scale.REPLY.plusSeconds(2);

    private final String title;
    private final Mark mark;
    private final @Nullable FaultKind fault;
    private final @Nullable Moment death;

    Column(String title, Mark mark, @Nullable FaultKind fault, @Nullable Moment death) {
        this.title = title;
        this.mark = mark;
        this.fault = fault;
        this.death = death;
    }

    String title() {
        return title;
    }

    /** How its cells end; whether a given-up request is done after all is seen only then. */
    Mark mark() {
        return mark;
    }

    /** How many requests SageOne must see. */
    int requests() {
        return mark == Mark.AGAIN ? 2 : 1;
    }

    /** How many of those the gateway makes that dies. */
    int requestsBeforeDeath() {
        return mark == Mark.NEXT ? 0 : 1;
    }

    /** Whether the request that was given up is carried out once everything is at rest. */
    boolean isTooLate() {
        return this == TOO_LATE;
    }

    @Nullable FaultKind fault() {
        return fault;
    }

    @Nullable Moment death() {
        return death;
    }

    /** Of a fault; counted from the arrival of the request, which may have left late. */
    Duration delay() {
        return switch (this) {
            case LATE -> Scale.DEPARTURE.plus(Scale.SETTLE.dividedBy(2));
            case SLOW -> SHORT;
            default -> SILENT;
        };
    }

    boolean lookUpsFail() {
        return this == BLIND;
    }

    Map<Switch, Position> switches() {
        return switch (this) {
            case UNFILTERED_AFTER, UNFILTERED_BEFORE ->
                    Map.of(Switch.STRING_FILTERS, Position.IGNORED);
            case CAPPED_AFTER, CAPPED_BEFORE ->
                    Map.of(
                            Switch.TOTAL_RESULTS,
                            Position.CAPPED_BY_TOP,
                            Switch.LIST_ORDER,
                            Position.SHUFFLED);
            default -> Map.of();
        };
    }
}
