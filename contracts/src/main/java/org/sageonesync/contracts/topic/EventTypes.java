package org.sageonesync.contracts.topic;

/** The values of {@code ce_type} on the published topics. */
public final class EventTypes {

    public static final String CUSTOMER_CHANGED = "billing.customer.changed.v1";
    public static final String INVOICE_CHANGED = "billing.invoice.changed.v1";
    public static final String PAYMENT_CHANGED = "billing.payment.changed.v1";
    public static final String CATALOG_CHANGED = "billing.catalog.changed.v1";
    public static final String OUTCOME_RECORDED = "accounting.outcome.recorded.v1";
    public static final String PAYMENT_IMPORTED = "accounting.payment.imported.v1";
    public static final String PAYMENT_WITHDRAWN = "accounting.payment.withdrawn.v1";
    public static final String BANK_STATEMENT_LINE_CHANGED =
            "accounting.bank-statement-line.changed.v1";

    /** Internal: only the sync services read {@code mapping.settings}. */
    public static final String SETTINGS_CHANGED = "mapping.settings.changed.v1";

    private EventTypes() {}
}
