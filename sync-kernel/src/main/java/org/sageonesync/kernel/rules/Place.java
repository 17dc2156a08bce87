package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;

/** Under what the posting journal knows a document. */
public record Place(PostingKind kind, BillingRef ref) {}
