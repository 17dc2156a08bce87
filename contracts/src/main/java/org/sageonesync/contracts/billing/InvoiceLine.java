package org.sageonesync.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;

import java.math.BigDecimal;

/**
 * One line of an invoice or credit note.
 *
 * @param unitPrice exclusive of tax; this or {@code unitPriceInclusive} or both
 * @param discountPercent 0 to 100
 * @param taxRate percent, such as 15
 * @param taxRateId billing's tax rate; decides over the percentage, because zero-rated, exempt and
 *     outside VAT are all 0 %
 * @param categoryId billing's transaction category
 */
public record InvoiceLine(
        String description,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal unitPriceInclusive,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal taxRate,
        @Nullable BillingRef taxRateId,
        @Nullable BillingRef categoryId,
        @Nullable BillingRef tariffId,
        @Nullable BillingRef id) {}
