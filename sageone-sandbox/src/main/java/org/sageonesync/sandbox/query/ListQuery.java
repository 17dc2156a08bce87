package org.sageonesync.sandbox.query;

import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One call of a list: what to find, in which order, and which page of it. SageOne never answers
 * more than 100 rows, whatever {@code $top} says [doc].
 */
public final class ListQuery {

    /** The most rows in a page. */
    public static final int HARD_CAP = 100;

    private final Filter filter;
    private final Ordering ordering;
    private final int skip;
    private final int top;
    private final Function<Switch, Position> positions;

    private ListQuery(
            Filter filter,
            Ordering ordering,
            int skip,
            int top,
            Function<Switch, Position> positions) {
        this.filter = filter;
        this.ordering = ordering;
        this.skip = skip;
        this.top = top;
        this.positions = positions;
    }

    /**
     * Understands the options of a list.
     *
     * @throws BadQuery when an option has a syntax error, names an unknown field, or filters on
     *     what a switch says cannot be filtered on
     */
    public static ListQuery parse(
            Options options, Schema schema, Function<Switch, Position> positions) throws BadQuery {
        var filter = options.option("$filter");
        return new ListQuery(
                filter == null || filter.isBlank()
                        ? new Filter.Constant(true)
                        : new FilterSupport(positions).bend(FilterParser.parse(filter, schema)),
                Ordering.parse(options.option("$orderby"), schema),
                number(options, "$skip", 0),
                number(options, "$top", Integer.MAX_VALUE),
                positions);
    }

    /** Runs the query on a table whose company is locked. */
    public Page run(RowTable table, RandomGenerator random) {
        var plan = Plan.of(filter, table);
        var found = plan.candidates();
        int examined = 0;
        if (!plan.remaining().isEmpty()) {
            examined = found.size();
            found = found.stream().filter(row -> meetsAll(plan.remaining(), row)).toList();
        }
        int total = found.size();
        int from = Math.min(skip, total);
        int to = from + Math.min(Math.min(top, HARD_CAP), total - from);
        var rows = List.copyOf(ordered(found, random).subList(from, to));
        boolean capped = positions.apply(Switch.TOTAL_RESULTS) == Position.CAPPED_BY_TOP;
        return new Page(capped ? Math.min(total, top) : total, rows, examined + rows.size());
    }

    private static boolean meetsAll(List<Filter> conditions, Row row) {
        return conditions.stream().allMatch(condition -> condition.accepts(row));
    }

    private List<Row> ordered(List<Row> found, RandomGenerator random) {
        return switch (ordering) {
            case Ordering.ById(var descending) -> descending ? found.reversed() : found;
            case Ordering.ByFields(var comparator) -> found.stream().sorted(comparator).toList();
            case Ordering.Unordered _ -> unordered(found, random);
        };
    }

    private List<Row> unordered(List<Row> found, RandomGenerator random) {
        boolean shuffled = positions.apply(Switch.LIST_ORDER) == Position.SHUFFLED;
        return shuffled && found.size() > 1
                ? new Rotated(found, random.nextInt(found.size()))
                : found;
    }

    private static int number(Options options, String name, int absent) throws BadQuery {
        var text = options.option(name);
        if (text == null || text.isBlank()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // answered below
        }
        throw new BadQuery("The query option " + name + " must be a number.");
    }
}
