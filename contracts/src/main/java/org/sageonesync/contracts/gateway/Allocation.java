package org.sageonesync.contracts.gateway;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;

/**
 * The part of a credit note or of a receipt that settles one invoice.
 *
 * @param invoice billing's reference of the invoice
 * @param amount inclusive of tax, above zero
 */
public record Allocation(BillingRef invoice, Money amount) {}
