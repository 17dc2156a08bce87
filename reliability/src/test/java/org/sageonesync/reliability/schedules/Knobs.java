package org.sageonesync.reliability.schedules;

import org.sageonesync.reliability.world.Setup;

import java.util.HashSet;
import java.util.Set;

/**
 * What a schedule changes of its company's settings.
 *
 * @param ignored partners on the ignore list
 * @param mapped categories and payment methods that are mapped
 */
record Knobs(Set<String> ignored, Set<String> mapped) {

    static final String CATEGORY = "10";
    static final String LATE_CATEGORY = "20";
    static final String METHOD = "1";
    static final String LATE_METHOD = "2";
    static final String METHOD_NOT_PUSHED = Setup.WITHHELD;
    static final String PARTNER_IGNORED_FIRST = "P1";
    static final String PARTNER_IGNORED_LATER = "P2";

    static final Knobs FIRST = new Knobs(Set.of(PARTNER_IGNORED_FIRST), Set.of());

    Knobs {
        ignored = Set.copyOf(ignored);
        mapped = Set.copyOf(mapped);
    }

    Knobs ignoring(String partner) {
        return new Knobs(with(ignored, partner), mapped);
    }

    Knobs allowing(String partner) {
        var left = new HashSet<>(ignored);
        left.remove(partner);
        return new Knobs(left, mapped);
    }

    /** The late category and the late method get what they are posted to. */
    Knobs mappingAll() {
        return new Knobs(ignored, Set.of(LATE_CATEGORY, LATE_METHOD));
    }

    boolean isCategoryMapped(String category) {
        return category.equals(CATEGORY) || mapped.contains(category);
    }

    boolean isMethodMapped(String method) {
        return !method.equals(LATE_METHOD) || mapped.contains(method);
    }

    private static Set<String> with(Set<String> some, String one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }
}
