package org.sageonesync.contracts.billing;

import org.jspecify.annotations.Nullable;

/** A postal or delivery address as billing keeps it; every part may be absent. */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {}
