package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;

/** Reads one field's value and checks its type and limit. */
final class ValueReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final JsonDialect dialect;

    ValueReader(JsonDialect dialect) {
        this.dialect = dialect;
    }

    @Nullable Object read(Field field, JsonNode value) throws FieldFault {
        if (value.isNull()) {
            return field.type().blank();
        }
        return switch (field.type()) {
            case TEXT -> text(field, value);
            case ID -> integer(field, value);
            case INTEGER -> ranged(field, value);
            case REFERENCE -> reference(field, value);
            case AMOUNT, NUMBER -> decimal(field, value);
            case FRACTION -> fraction(field, value);
            case FLAG -> flag(field, value);
            case DATE -> date(field, value);
            case OBJECT -> value.deepCopy();
            case LINES -> throw FieldFault.invalid(field);
        };
    }

    private static String text(Field field, JsonNode value) throws FieldFault {
        if (value.isContainer()) {
            throw FieldFault.invalid(field);
        }
        var text = value.asString();
        if (field.limit() > 0 && text.length() > field.limit()) {
            throw FieldFault.tooLong(field);
        }
        return text;
    }

    private static Long integer(Field field, JsonNode value) throws FieldFault {
        if (!value.isNumber() || !value.canConvertToExactIntegral()) {
            throw FieldFault.invalid(field);
        }
        return value.longValue();
    }

    private static Long ranged(Field field, JsonNode value) throws FieldFault {
        var number = integer(field, value);
        if (field.limit() > 0 && (number < 0 || number > field.limit())) {
            throw FieldFault.outOfRange(field);
        }
        return number;
    }

    private @Nullable Long reference(Field field, JsonNode value) throws FieldFault {
        var id = integer(field, value);
        if (id != 0) {
            return id;
        }
        if (dialect.zeroReferenceRefused()) {
            throw FieldFault.invalid(field);
        }
        return null;
    }

    private static BigDecimal decimal(Field field, JsonNode value) throws FieldFault {
        if (!value.isNumber()) {
            throw FieldFault.invalid(field);
        }
        return value.decimalValue();
    }

    private BigDecimal fraction(Field field, JsonNode value) throws FieldFault {
        var number = decimal(field, value);
        return dialect.percent() ? number.divide(HUNDRED) : number;
    }

    private static Boolean flag(Field field, JsonNode value) throws FieldFault {
        if (!value.isBoolean()) {
            throw FieldFault.invalid(field);
        }
        return value.booleanValue();
    }

    private static @Nullable Object date(Field field, JsonNode value) throws FieldFault {
        var date = Dates.parse(value.asString()).orElseThrow(() -> FieldFault.invalid(field));
        return Dates.none(date) ? null : date;
    }
}
