package org.sageonesync.customers;

import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.kernel.text.Text;

import java.util.regex.Pattern;

/**
 * A customer's name in the books, from a pattern such as {@code {name} ({login})}. A part that
 * billing has not got leaves no trace: the brackets and separators around it go with it.
 *
 * @param pattern with {@code {id}}, {@code {login}}, {@code {name}}, {@code {email}} and plain text
 */
record NamePattern(String pattern) {

    private static final Pattern PART = Pattern.compile("\\{(id|login|name|email)\\}");

    /** Stands for a missing part until its surroundings have collapsed; not a legal character. */
    private static final String MISSING = "\uFFFF";

    private static final String SEPARATOR = "[\\s,;:/|\u2013\u2014_-]";
    private static final Pattern BRACKETED =
            Pattern.compile(
                    "\\(\\s*"
                            + MISSING
                            + "\\s*\\)|\\[\\s*"
                            + MISSING
                            + "\\s*\\]|<\\s*"
                            + MISSING
                            + "\\s*>");
    private static final Pattern BEFORE = Pattern.compile(SEPARATOR + "*" + MISSING);
    private static final Pattern OUTER = Pattern.compile("^" + SEPARATOR + "+|" + SEPARATOR + "+$");

    static NamePattern of(String pattern) {
        return new NamePattern(pattern);
    }

    /** At least one character and at most so many; billing's id where nothing else is left. */
    String apply(CustomerChanged customer, int most) {
        var filled =
                PART.matcher(pattern)
                        .replaceAll(
                                part ->
                                        java.util.regex.Matcher.quoteReplacement(
                                                filled(customer, part.group(1))));
        var fitted = Text.fitted(collapsed(filled), most);
        return fitted == null ? customer.id().value() : fitted;
    }

    private static String filled(CustomerChanged customer, String part) {
        var text =
                Text.fitted(
                        switch (part) {
                            case "id" -> customer.id().value();
                            case "login" -> customer.login();
                            case "email" -> customer.email();
                            default -> customer.name();
                        },
                        Integer.MAX_VALUE);
        return text == null ? MISSING : text;
    }

    private static String collapsed(String filled) {
        if (!filled.contains(MISSING)) {
            return filled;
        }
        var unbracketed = BRACKETED.matcher(filled).replaceAll(MISSING);
        return OUTER.matcher(BEFORE.matcher(unbracketed).replaceAll("")).replaceAll("");
    }
}
