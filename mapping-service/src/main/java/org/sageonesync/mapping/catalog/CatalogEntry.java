package org.sageonesync.mapping.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;

/**
 * What billing calls one of its ids.
 *
 * @param parentId the entry above it; absent if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogEntry(BillingRef id, String name, @Nullable BillingRef parentId) {}
