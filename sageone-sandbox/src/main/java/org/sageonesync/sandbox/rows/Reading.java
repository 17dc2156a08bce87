package org.sageonesync.sandbox.rows;

/** What became of a request body. */
public sealed interface Reading {

    /** Every field was acceptable. */
    record Complete(Row row) implements Reading {}

    /** The first thing that SageOne would complain about. */
    record Faulty(String sentence) implements Reading {}
}
