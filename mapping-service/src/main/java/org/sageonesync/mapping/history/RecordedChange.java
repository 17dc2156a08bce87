package org.sageonesync.mapping.history;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/**
 * One change of what is decided about a company.
 *
 * @param version the version that it made
 * @param who as the caller said in {@code X-Actor}; absent if it did not
 * @param what {@code set-up}, {@code settings}, {@code ignored-partners}, {@code categories},
 *     {@code tax-types}, {@code bank-accounts} or {@code imports}
 * @param before what it was; absent at the set-up
 * @param after what it became
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedChange(
        long version,
        Instant at,
        @Nullable String who,
        String what,
        @Nullable JsonNode before,
        JsonNode after) {}
