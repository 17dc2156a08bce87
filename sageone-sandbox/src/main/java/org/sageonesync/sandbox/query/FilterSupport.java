package org.sageonesync.sandbox.query;

import org.sageonesync.sandbox.rows.Field;
import org.sageonesync.sandbox.rows.FieldType;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.function.Function;

/** Bends a filter to what the switches say SageOne makes of conditions on a field's type. */
final class FilterSupport {

    private final Function<Switch, Position> positions;

    FilterSupport(Function<Switch, Position> positions) {
        this.positions = positions;
    }

    Filter bend(Filter filter) throws BadQuery {
        return switch (filter) {
            case Filter.Constant constant -> constant;
            case Filter.And(var left, var right) -> new Filter.And(bend(left), bend(right));
            case Filter.Or(var left, var right) -> new Filter.Or(bend(left), bend(right));
            case Filter.Compare compare -> bend(compare, compare.field());
            case Filter.StartsWith startsWith -> bend(startsWith, startsWith.field());
            case Filter.IndexOf indexOf -> bend(indexOf, indexOf.field());
        };
    }

    private Filter bend(Filter condition, Field field) throws BadQuery {
        return switch (positions.apply(fact(field))) {
            case IGNORED -> new Filter.Constant(true);
            case EMPTY -> new Filter.Constant(false);
            case REJECTED ->
                    throw new BadQuery("Filtering on " + field.name() + " is not supported.");
            default -> condition;
        };
    }

    private static Switch fact(Field field) {
        if (field.type() == FieldType.TEXT) {
            return Switch.STRING_FILTERS;
        }
        if (field.type() != FieldType.DATE) {
            return Switch.NUMERIC_FILTERS;
        }
        return field.name().equals("Modified") ? Switch.MODIFIED_FILTER : Switch.DATE_FILTERS;
    }
}
