package org.sageonesync.gateway.allocations;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What SageOne tells of allocations; keys {@code sageonesync.gateway.allocations.*}.
 *
 * @param listing how allocations are listed whose ids are not known
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.allocations")
public record AllocationSettings(@NotNull @DefaultValue("none") Listing listing) {

    /** The ways in which SageOne may list allocations; its documents promise none. */
    public enum Listing {
        /** It does not. */
        NONE,
        /** {@code Allocation/Get}. */
        GET,
        /** {@code Allocation/GetCustomerAllocationsAndOutstandingDocuments}. */
        CUSTOMER_ACTION
    }
}
