package org.sageonesync.mapping.terms;

import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.Edit;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/**
 * One part of a company's mappings: as it is written, as it is kept, and as administrators see it.
 *
 * @param <T> what a body is read as
 */
interface Terms<T> {

    Class<T> type();

    /** The names of a body's lists. */
    List<String> lists();

    /** Where a body points into the books; only of what can be read, the rest its shape names. */
    Stream<Pointer> pointers(JsonNode body);

    /**
     * The change to what has been read.
     *
     * @param imports how many imports there were when it was checked against the books' lists
     */
    Edit edit(T wanted, long imports);

    /** With billing's names, in the order of billing's ids. */
    T named(Company company);
}
