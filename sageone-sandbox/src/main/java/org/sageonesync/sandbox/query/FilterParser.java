package org.sageonesync.sandbox.query;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Field;
import org.sageonesync.sandbox.rows.FieldType;
import org.sageonesync.sandbox.rows.Schema;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Recursive descent over {@code or > and > term}, where a term is a parenthesis, a comparison,
 * {@code startswith(field,'x')} (alone or {@code eq true}) or {@code indexof(field,'x') ge 0}.
 */
final class FilterParser {

    private final Schema schema;
    private final List<Token> tokens;
    private int at;

    private FilterParser(Schema schema, List<Token> tokens) {
        this.schema = schema;
        this.tokens = tokens;
    }

    static Filter parse(String filter, Schema schema) throws BadQuery {
        var parser = new FilterParser(schema, Lexer.tokens(filter));
        var parsed = parser.or();
        if (!(parser.peek() instanceof Token.End)) {
            throw unexpected();
        }
        return parsed;
    }

    private Filter or() throws BadQuery {
        var left = and();
        while (take("or")) {
            left = new Filter.Or(left, and());
        }
        return left;
    }

    private Filter and() throws BadQuery {
        var left = term();
        while (take("and")) {
            left = new Filter.And(left, term());
        }
        return left;
    }

    private Filter term() throws BadQuery {
        if (take('(')) {
            var inner = or();
            expect(')');
            return inner;
        }
        if (!(next() instanceof Token.Word word)) {
            throw unexpected();
        }
        if (word.is("startswith")) {
            return startsWith();
        }
        return word.is("indexof") ? indexOf() : compare(field(word));
    }

    private Filter startsWith() throws BadQuery {
        var arguments = arguments();
        if (!(peek() instanceof Token.Word word && word.is("eq"))) {
            return new Filter.StartsWith(arguments.field(), arguments.text());
        }
        next();
        if (!(next() instanceof Token.Word truth && truth.is("true"))) {
            throw unexpected();
        }
        return new Filter.StartsWith(arguments.field(), arguments.text());
    }

    private Filter indexOf() throws BadQuery {
        var arguments = arguments();
        var operator = operator();
        if (!(next() instanceof Token.Numeral(var place))) {
            throw unexpected();
        }
        return new Filter.IndexOf(arguments.field(), arguments.text(), operator, place);
    }

    private record Arguments(Field field, String text) {}

    private Arguments arguments() throws BadQuery {
        expect('(');
        if (!(next() instanceof Token.Word word)) {
            throw unexpected();
        }
        var field = field(word);
        expect(',');
        if (!(next() instanceof Token.Text(var text)) || field.type() != FieldType.TEXT) {
            throw new BadQuery("A function of the filter needs a text field and a text.");
        }
        expect(')');
        return new Arguments(field, text);
    }

    private Filter compare(Field field) throws BadQuery {
        var operator = operator();
        return new Filter.Compare(field, operator, literal(field));
    }

    private @Nullable Object literal(Field field) throws BadQuery {
        Object literal =
                switch (next()) {
                    case Token.Text(var text) -> text;
                    case Token.Numeral(var number) -> number;
                    case Token.Date(var date) -> date;
                    case Token.Word word when word.is("true") -> true;
                    case Token.Word word when word.is("false") -> false;
                    case Token.Word word when word.is("null") -> null;
                    case Token.Word _, Token.Sign _, Token.End _ -> throw unexpected();
                };
        if (literal != null && !suits(field, literal)) {
            throw new BadQuery("The filter compares " + field.name() + " with another type.");
        }
        return literal;
    }

    private static boolean suits(Field field, Object literal) {
        return switch (field.type()) {
            case TEXT -> literal instanceof String;
            case FLAG -> literal instanceof Boolean;
            case DATE -> literal instanceof LocalDateTime;
            case ID, INTEGER, REFERENCE, FRACTION, AMOUNT, NUMBER -> literal instanceof BigDecimal;
            case LINES, OBJECT -> false;
        };
    }

    private Field field(Token.Word word) throws BadQuery {
        return schema.field(word.text())
                .orElseThrow(
                        () ->
                                new BadQuery(
                                        "Could not find a property named '%s' on type '%s'."
                                                .formatted(word.text(), schema.name())));
    }

    private Operator operator() throws BadQuery {
        if (!(next() instanceof Token.Word word)) {
            throw unexpected();
        }
        return Operator.named(word.text()).orElseThrow(FilterParser::unexpected);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean take(String word) {
        boolean found = peek() instanceof Token.Word next && next.is(word);
        at += found ? 1 : 0;
        return found;
    }

    private boolean take(char sign) {
        boolean found = peek() instanceof Token.Sign(var next) && next == sign;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char sign) throws BadQuery {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    private static BadQuery unexpected() {
        return new BadQuery("Syntax error in the filter.");
    }
}
