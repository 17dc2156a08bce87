package org.sageonesync.contracts.billing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;

/**
 * A snapshot of one billing record: the newest {@code version} of it wins, a delete is a version
 * like any other. Its JSON is its components only: {@link #isDeleted()} must not be taken for the
 * field {@code deleted}.
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public sealed interface BillingEvent permits CustomerChanged, InvoiceChanged, PaymentChanged {

    CompanyKey company();

    BillingRef id();

    /** At least 0; grows with every change of the record in billing. */
    long version();

    /** Whether billing has deleted the record. */
    boolean isDeleted();
}
