package org.sageonesync.sandbox.rows;

/**
 * How values are written in JSON.
 *
 * @param zulu dates end with a {@code Z}
 * @param percent fractions travel as percentages (15 instead of 0.15)
 * @param zeroReferenceRefused a 0 in a nullable foreign key is an error; otherwise it means null
 */
public record JsonDialect(boolean zulu, boolean percent, boolean zeroReferenceRefused) {}
