package org.sageonesync.sandbox.query;

import org.sageonesync.sandbox.rows.Dates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter into tokens. */
final class Lexer {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<date>(?i:datetime)'(?<day>[^']*)')"
                            + "|(?<text>'(?:[^']|'')*')"
                            + "|(?<number>-?\\d+(?:\\.\\d+)?)[mMdDlLfF]?(?![\\w.])"
                            + "|(?<word>\\$?[A-Za-z_][\\w$]*)"
                            + "|(?<sign>[(),]))");

    private Lexer() {}

    static List<Token> tokens(String filter) throws BadQuery {
        List<Token> tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(filter);
        int at = 0;
        while (at < filter.stripTrailing().length()) {
            if (!matcher.region(at, filter.length()).lookingAt()) {
                throw new BadQuery("Syntax error at position " + at + " of the filter.");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token.End());
        return tokens;
    }

    private static Token token(Matcher matcher) throws BadQuery {
        if (matcher.group("date") != null) {
            return Dates.parse(matcher.group("day"))
                    .map(Token.Date::new)
                    .orElseThrow(() -> new BadQuery("Bad datetime in the filter."));
        }
        var text = matcher.group("text");
        if (text != null) {
            return new Token.Text(text.substring(1, text.length() - 1).replace("''", "'"));
        }
        if (matcher.group("number") != null) {
            return new Token.Numeral(new BigDecimal(matcher.group("number")));
        }
        var word = matcher.group("word");
        return word != null
                ? new Token.Word(word)
                : new Token.Sign(matcher.group("sign").charAt(0));
    }
}
