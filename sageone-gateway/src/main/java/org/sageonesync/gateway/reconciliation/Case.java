package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Drift;

/**
 * A finding that somebody wants to be put right.
 *
 * @param postedId SageOne's id of the document that the journal knew
 * @param foundId SageOne's id of the document that was found
 */
record Case(
        CompanyKey company,
        long sweep,
        Drift drift,
        @Nullable Long postedId,
        @Nullable Long foundId,
        String fingerprint) {}
