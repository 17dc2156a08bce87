package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;

/**
 * How much of a source pays which invoice.
 *
 * @param generation the invoice's life
 * @param id the invoice in SageOne
 * @param leaving whether it is being taken out of the books, so that nothing more may pay it
 */
record Target(BillingRef invoice, int generation, long id, Money amount, boolean leaving) {}
