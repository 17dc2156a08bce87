package org.sageonesync.localstack.checker;

import java.util.List;

/**
 * What a check found.
 *
 * @param differences one a line; empty if the books are as they should be
 */
public record Findings(List<String> differences, List<SpecialCase> specialCases) {

    public Findings {
        differences = List.copyOf(differences);
        specialCases = List.copyOf(specialCases);
    }

    /** A record of which something special is expected, and what became of it. */
    public record SpecialCase(
            String id, String special, String meaning, String expected, String actual) {

        public boolean asExpected() {
            return expected.equals(actual);
        }
    }
}
