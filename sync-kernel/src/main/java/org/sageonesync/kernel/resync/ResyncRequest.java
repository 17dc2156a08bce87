package org.sageonesync.kernel.resync;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which records are to be looked at again. Parts left out mean all; a record that is held is
 * released. Texts, so that everything that is wrong can be named at once.
 *
 * @param company required
 * @param from first document date, such as 2026-11-01
 * @param to last document date
 * @param apply {@code posted}: also bring changed settings to documents that are in the books
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResyncRequest(
        @Nullable String company,
        @Nullable List<String> ids,
        @Nullable List<String> states,
        @Nullable List<String> reasons,
        @Nullable String from,
        @Nullable String to,
        @Nullable String apply) {

    static final String POSTED = "posted";

    boolean appliesToPosted() {
        return POSTED.equals(apply);
    }

    /** A single record: somebody waits for it. */
    boolean isForOne() {
        return ids != null && ids.size() == 1;
    }
}
