package org.sageonesync.contracts.problem;

/**
 * One thing that is wrong with an input.
 *
 * @param field the path of the field as the sender wrote it, such as {@code lines[2].quantity};
 *     empty for the whole
 * @param message what is wrong and what would be right, as a sentence's end: "must be a whole
 *     number of at least 0"
 */
public record Violation(String field, String message) {

    @Override
    public String toString() {
        return field.isEmpty() ? message : field + " " + message;
    }
}
