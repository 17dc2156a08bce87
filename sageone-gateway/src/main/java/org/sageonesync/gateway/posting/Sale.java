package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingResult;

/**
 * What a wish for an invoice, a credit note or a receipt says besides its fields.
 *
 * @param totals what the books must come to
 * @param takesOver a record that billing has deleted, whose document this one takes over
 * @param obstacle why it cannot be posted now; null: nothing is in the way
 */
public record Sale(
        Totals totals, @Nullable BillingRef takesOver, @Nullable PostingResult obstacle) {}
