package org.sageonesync.contracts.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;

/**
 * {@code accounting.payment.withdrawn.v1} on {@code accounting.payment-imports}: a payment that was
 * imported is no longer in the books.
 *
 * @param importId as in {@link PaymentImported}
 * @param version greater than that of every earlier event of the same payment
 * @param customerId who had paid, where still known
 * @param amount what had been paid, where still known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentWithdrawn(
        CompanyKey company,
        String importId,
        long version,
        @Nullable BillingRef customerId,
        @Nullable Money amount) {}
