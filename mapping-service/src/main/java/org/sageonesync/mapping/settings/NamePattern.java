package org.sageonesync.mapping.settings;

import org.sageonesync.contracts.problem.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of a customer's name pattern. */
final class NamePattern {

    static final String FIELD = "customers.namePattern";

    private static final Set<String> KNOWN = Set.of("{id}", "{login}", "{name}", "{email}");
    private static final String KNOWN_IN_WORDS = "{id}, {login}, {name} and {email}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final int LONGEST = 100;

    private NamePattern() {}

    static List<Violation> violations(String pattern) {
        var found = new ArrayList<Violation>();
        var placeholders = PLACEHOLDER.matcher(pattern).results().map(r -> r.group()).toList();
        if (pattern.codePointCount(0, pattern.length()) > LONGEST) {
            found.add(wrong("must have at most 100 characters"));
        }
        if (pattern.codePoints().anyMatch(Character::isISOControl)) {
            found.add(wrong("must not hold line breaks or other control characters"));
        }
        placeholders.stream()
                .filter(placeholder -> !KNOWN.contains(placeholder))
                .distinct()
                .map(
                        unknown ->
                                wrong(
                                        "has the unknown "
                                                + unknown
                                                + "; known are "
                                                + KNOWN_IN_WORDS))
                .forEach(found::add);
        if (hasLooseBrace(PLACEHOLDER.matcher(pattern))) {
            found.add(wrong("has a brace that belongs to no placeholder"));
        }
        if (placeholders.stream().noneMatch(KNOWN::contains)) {
            found.add(wrong("must hold at least one of " + KNOWN_IN_WORDS));
        }
        return List.copyOf(found);
    }

    private static boolean hasLooseBrace(Matcher placeholders) {
        var rest = placeholders.replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    private static Violation wrong(String message) {
        return new Violation(FIELD, message);
    }
}
