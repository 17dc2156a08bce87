package org.sageonesync.localstack.checker;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param differences one a line; empty if the books are as they should be
 * @param amount by how much the totals of documents are wrong, all differences added
 */
public record Findings(
        List<String> differences, BigDecimal amount, List<SpecialCase> specialCases) {

    public Findings {
        differences = List.copyOf(differences);
        specialCases = List.copyOf(specialCases);
    }

    /** Of both. */
    public Findings and(Findings other) {
        return new Findings(
                both(differences, other.differences),
                amount.add(other.amount),
                both(specialCases, other.specialCases));
    }

    private static <T> List<T> both(List<T> ones, List<T> others) {
        return Stream.concat(ones.stream(), others.stream()).toList();
    }

    /** A record of which something special is expected, and what became of it. */
    public record SpecialCase(
            String id, String special, String meaning, String expected, String actual) {

        public boolean asExpected() {
            return expected.equals(actual);
        }
    }
}
