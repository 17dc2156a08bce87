package org.sageonesync.kernel.periods;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.period.EntityPeriod;
import org.sageonesync.contracts.period.Tally;
import org.sageonesync.contracts.period.Why;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records of a month that stand together.
 *
 * @param why null of those in the books
 * @param unknown how many have no amount that is known
 */
record Group(Entity entity, Place place, Tally tally, long unknown, @Nullable Why why) {

    /** Where records stand as to the books. */
    enum Place {
        IN_BOOKS,
        LEFT_OUT,
        OPEN
    }

    /** Empty if the row says only that the company is known. */
    static Optional<Group> ofRow(Readable row) {
        var entity = row.get("entity", String.class);
        return entity == null ? Optional.empty() : Optional.of(of(Entity.named(entity), row));
    }

    private static Group of(Entity entity, Readable row) {
        var place = Place.valueOf(text(row, "place"));
        var tally =
                new Tally(
                        number(row, "records"),
                        Objects.requireNonNull(row.get("amount", BigDecimal.class)));
        var why = place == Place.IN_BOOKS ? null : why(row, tally);
        return new Group(entity, place, tally, number(row, "unknown"), why);
    }

    private static Why why(Readable row, Tally tally) {
        var code = row.get("reason_code", String.class);
        var ids = Objects.requireNonNull(row.get("ids", String[].class));
        return new Why(
                RecordState.valueOf(text(row, "state")),
                code == null ? null : ReasonCode.named(code),
                text(row, "message"),
                row.get("awaited", String.class),
                tally,
                Arrays.stream(ids).map(BillingRef::new).toList());
    }

    /** What the groups of an entity come to. */
    static EntityPeriod sum(Entity entity, List<Group> all) {
        var own = all.stream().filter(group -> group.entity == entity).toList();
        return new EntityPeriod(
                entity,
                tally(own),
                tally(own.stream().filter(group -> group.place == Place.IN_BOOKS).toList()),
                whys(own, Place.LEFT_OUT),
                whys(own, Place.OPEN),
                own.stream().mapToLong(Group::unknown).sum());
    }

    private static Tally tally(List<Group> groups) {
        return groups.stream().map(Group::tally).reduce(Tally.NONE, Tally::plus);
    }

    private static List<Why> whys(List<Group> groups, Place place) {
        return groups.stream()
                .filter(group -> group.place == place)
                .flatMap(group -> Optional.ofNullable(group.why).stream())
                .toList();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
