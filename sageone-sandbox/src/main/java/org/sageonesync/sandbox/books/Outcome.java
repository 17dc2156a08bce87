package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.query.Page;
import org.sageonesync.sandbox.rows.Row;

import java.util.List;

/** What an operation on a company's books came to. */
public sealed interface Outcome {

    /** A new row was stored. */
    record Created(Row row) implements Outcome {}

    /** An existing row was replaced. */
    record Updated(Row row) implements Outcome {}

    /** One row, read or calculated. */
    record Found(Row row) implements Outcome {}

    /** A page of rows. */
    record Listed(Page page) implements Outcome {}

    /** The allocations of a customer and the documents that are open. */
    record Statement(List<Row> allocations, List<Row> outstanding) implements Outcome {}

    /** A yes or no. */
    record Answered(boolean yes) implements Outcome {}

    /** Done, with nothing to tell. */
    record Done() implements Outcome {}

    /** Refused, with SageOne's sentence. */
    record Refused(String sentence) implements Outcome {}

    /** No row has this id. */
    record Missing() implements Outcome {}

    /** The row cannot be deleted because others refer to it. */
    record InUse() implements Outcome {}
}
