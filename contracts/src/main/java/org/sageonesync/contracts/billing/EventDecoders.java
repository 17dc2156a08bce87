package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.topic.EventTypes;

/**
 * The decoders of the {@code billing.*} topics. Each reads strict UTF-8 JSON of at most 1 MiB,
 * holds it against the published schema of its event ({@code schemas/<ce_type>.schema.json}), and
 * names every violation, not only the first. Beyond the schema it refuses text that no database can
 * keep. A null is the same as an absent field; unknown fields are ignored.
 */
public final class EventDecoders {

    private static final EventDecoder<CustomerChanged> CUSTOMERS =
            new SchemaDecoder<>(EventTypes.CUSTOMER_CHANGED, CustomerChanged.class);
    private static final EventDecoder<InvoiceChanged> INVOICES =
            new SchemaDecoder<>(EventTypes.INVOICE_CHANGED, InvoiceChanged.class);
    private static final EventDecoder<PaymentChanged> PAYMENTS =
            new SchemaDecoder<>(EventTypes.PAYMENT_CHANGED, PaymentChanged.class);
    private static final EventDecoder<CatalogChanged> CATALOG =
            new SchemaDecoder<>(EventTypes.CATALOG_CHANGED, CatalogChanged.class);

    private EventDecoders() {}

    /** Reads {@code billing.customers}. */
    public static EventDecoder<CustomerChanged> customers() {
        return CUSTOMERS;
    }

    /** Reads {@code billing.invoices}. */
    public static EventDecoder<InvoiceChanged> invoices() {
        return INVOICES;
    }

    /** Reads {@code billing.payments}. */
    public static EventDecoder<PaymentChanged> payments() {
        return PAYMENTS;
    }

    /** Reads {@code billing.catalog}. */
    public static EventDecoder<CatalogChanged> catalog() {
        return CATALOG;
    }
}
