package org.sageonesync.gateway.budget;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.runtime.database.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Slots as rows of PostgreSQL.
 *
 * <p>The invariant: a request arrives at SageOne between its taking and its reply. A slot that was
 * taken is not free before the reply was received plus one window, so the arrivals of two
 * successive takings of one slot are more than a window apart, and no sliding window of arrivals
 * holds more than there are slots, whatever the network's jitter or the number of replicas. It
 * holds for a caller that died too, because the taking itself sets the time to the longest possible
 * call plus a window ahead; the caller keeps its half by {@link BudgetSettings a deadline} on its
 * own clock.
 */
final class SlotTable implements Slots {

    private final Database database;
    private final BudgetSettings settings;
    private final Duration longestCall;
    private final LongSupplier ticker;

    SlotTable(
            Database database, BudgetSettings settings, Duration longestCall, LongSupplier ticker) {
        this.database = database;
        this.settings = settings;
        this.longestCall = longestCall;
        this.ticker = ticker;
    }

    @Override
    public Taking take(Ask.Claim claim, int wanted) {
        var first = ask(claim, wanted);
        if (first.rowsAreThere(settings)) {
            return first.taking();
        }
        createRows(claim);
        return first.isEmpty() ? ask(claim, wanted).taking() : first.taking();
    }

    @Override
    public void replied(Slot slot) {
        database.sql(SlotSql.REPLIED)
                .bind("company", slot.company().value())
                .bind("number", slot.number())
                .bind("fence", slot.fence())
                .bind("window", settings.window().toMillis())
                .bind("login", slot.login())
                .bind("place", slot.place())
                .bind("placeFence", slot.placeFence())
                .bind("urgent", slot.urgent() ? 1 : 0)
                .update();
    }

    @Override
    public void unused(Slot slot) {
        database.sql(SlotSql.UNUSED)
                .bind("company", slot.company().value())
                .bind("number", slot.number())
                .bind("fence", slot.fence())
                .bind("login", slot.login())
                .bind("place", slot.place())
                .bind("placeFence", slot.placeFence())
                .update();
    }

    private Answer ask(Ask.Claim claim, int wanted) {
        long askedAt = ticker.getAsLong();
        return database.sql(SlotSql.TAKE)
                .bind("scopes", claim.scopes().toArray(String[]::new))
                .bind("login", claim.login())
                .bind("places", settings.placesPerLogin())
                .bind("company", claim.company().value())
                .bind("limit", settings.limit())
                .bind("wanted", wanted)
                .bind("longestCall", longestCall.toMillis())
                .bind("window", settings.window().toMillis())
                .one(row -> Answer.of(row, claim, askedAt));
    }

    private void createRows(Ask.Claim claim) {
        database.sql(SlotSql.CREATE)
                .bind("company", claim.company().value())
                .bind("limit", settings.limit())
                .bind("login", claim.login())
                .bind("places", settings.placesPerLogin())
                .update();
    }

    /** One row of {@link SlotSql#TAKE}. */
    private record Answer(Taking taking, long slotRows, long placeRows) {

        static Answer of(Readable row, Ask.Claim claim, long askedAt) {
            var clock = Objects.requireNonNull(row.get("clock", Instant.class));
            var stopped = stopped(row);
            var taking =
                    stopped == null
                            ? new Taking.Taken(slots(row, claim, askedAt), upcoming(row), clock)
                            : new Taking.Stopped(stopped, clock);
            return new Answer(taking, number(row, "slot_rows"), number(row, "place_rows"));
        }

        boolean rowsAreThere(BudgetSettings settings) {
            return taking instanceof Taking.Stopped
                    || (slotRows >= settings.limit() && placeRows >= settings.placesPerLogin());
        }

        boolean isEmpty() {
            return taking instanceof Taking.Taken taken && taken.slots().isEmpty();
        }

        private static Admission.@Nullable Stopped stopped(Readable row) {
            var kind = row.get("guard_kind", String.class);
            return kind == null
                    ? null
                    : new Admission.Stopped(
                            GuardKind.valueOf(kind),
                            Objects.requireNonNull(row.get("guard_sentence", String.class)),
                            Duration.ofMillis(number(row, "guard_millis")));
        }

        private static List<Slot> slots(Readable row, Ask.Claim claim, long askedAt) {
            var numbers = longs(row, "slot_numbers");
            var fences = longs(row, "slot_fences");
            var places = longs(row, "place_numbers");
            var placeFences = longs(row, "place_fences");
            return IntStream.range(0, numbers.length)
                    .mapToObj(
                            i ->
                                    new Slot(
                                            claim.company(),
                                            Math.toIntExact(numbers[i]),
                                            fences[i],
                                            claim.login(),
                                            Math.toIntExact(places[i]),
                                            placeFences[i],
                                            askedAt,
                                            false))
                    .toList();
        }

        private static List<Duration> upcoming(Readable row) {
            return Arrays.stream(longs(row, "upcoming_millis")).map(Duration::ofMillis).toList();
        }

        private static Long[] longs(Readable row, String column) {
            return Objects.requireNonNull(row.get(column, Long[].class));
        }

        private static long number(Readable row, String column) {
            return Objects.requireNonNull(row.get(column, Long.class));
        }
    }
}
