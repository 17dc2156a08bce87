package org.sageonesync.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;

/**
 * {@code billing.customer.changed.v1} on {@code billing.customers}.
 *
 * @param version at least 0; the newest wins
 * @param name the customer's full name, 1 to 500 characters
 * @param deleted true once billing has deleted the customer; absent means false
 * @param partnerId the partner (reseller) the customer belongs to
 * @param status absent means active
 * @param vatNumber the customer's VAT registration number
 */
public record CustomerChanged(
        CompanyKey company,
        BillingRef id,
        long version,
        String name,
        @Nullable Boolean deleted,
        @Nullable String login,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable BillingRef partnerId,
        @Nullable CustomerStatus status,
        @Nullable String vatNumber,
        @Nullable Address address,
        @Nullable Address deliveryAddress)
        implements BillingEvent {

    @Override
    public boolean isDeleted() {
        return Boolean.TRUE.equals(deleted);
    }
}
