package org.sageonesync.sandbox.query;

import org.sageonesync.sandbox.rows.FieldType;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that can meet a filter, in id order, and the conditions that are still to be checked on
 * each: ranges of {@code ID} are cut out of the table, an equality on an indexed field is looked
 * up.
 */
record Plan(List<Row> candidates, List<Filter> remaining) {

    static Plan of(Filter filter, RowTable table) {
        List<Filter> remaining = new ArrayList<>();
        long least = Long.MIN_VALUE;
        long greatest = Long.MAX_VALUE;
        for (var condition : conjuncts(filter).toList()) {
            if (condition instanceof Filter.Compare id && bounds(id)) {
                least = Math.max(least, least(id));
                greatest = Math.min(greatest, greatest(id));
            } else {
                remaining.add(condition);
            }
        }
        var indexed = remaining.stream().filter(one -> isIndexed(one, table)).findFirst();
        var bounded = new Bounds(least, greatest);
        return indexed.map(key -> new Plan(lookUp((Filter.Compare) key, table, bounded), remaining))
                .orElse(new Plan(table.between(bounded.least, bounded.greatest), remaining));
    }

    private record Bounds(long least, long greatest) {}

    private static Stream<Filter> conjuncts(Filter filter) {
        return switch (filter) {
            case Filter.And(var left, var right) ->
                    Stream.concat(conjuncts(left), conjuncts(right));
            case Filter.Constant(var always) when always -> Stream.of();
            default -> Stream.of(filter);
        };
    }

    private static boolean bounds(Filter.Compare condition) {
        return condition.field().type() == FieldType.ID
                && condition.operator() != Operator.NE
                && condition.literal() instanceof BigDecimal;
    }

    private static long least(Filter.Compare id) {
        return switch (id.operator()) {
            case EQ, GE -> literal(id, RoundingMode.CEILING);
            case GT -> literal(id, RoundingMode.FLOOR) + 1;
            default -> Long.MIN_VALUE;
        };
    }

    private static long greatest(Filter.Compare id) {
        return switch (id.operator()) {
            case EQ, LE -> literal(id, RoundingMode.FLOOR);
            case LT -> literal(id, RoundingMode.CEILING) - 1;
            default -> Long.MAX_VALUE;
        };
    }

    private static long literal(Filter.Compare id, RoundingMode mode) {
        return id.literal() instanceof BigDecimal number ? number.setScale(0, mode).longValue() : 0;
    }

    private static boolean isIndexed(Filter condition, RowTable table) {
        return condition instanceof Filter.Compare compare
                && compare.operator() == Operator.EQ
                && compare.literal() != null
                && table.hasIndex(compare.field().name());
    }

    private static List<Row> lookUp(Filter.Compare equality, RowTable table, Bounds bounds) {
        var key =
                equality.literal() instanceof BigDecimal number
                        ? (Object) number.longValue()
                        : String.valueOf(equality.literal());
        return table.matching(equality.field().name(), key).stream()
                .filter(row -> row.id() >= bounds.least && row.id() <= bounds.greatest)
                .toList();
    }
}
