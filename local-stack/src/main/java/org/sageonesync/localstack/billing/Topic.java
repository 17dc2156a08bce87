package org.sageonesync.localstack.billing;

/** A topic that billing publishes to. */
public enum Topic {
    CATALOG("billing.catalog", "billing.catalog.changed.v1"),
    CUSTOMERS("billing.customers", "billing.customer.changed.v1"),
    INVOICES("billing.invoices", "billing.invoice.changed.v1"),
    PAYMENTS("billing.payments", "billing.payment.changed.v1");

    private final String label;
    private final String eventType;

    Topic(String label, String eventType) {
        this.label = label;
        this.eventType = eventType;
    }

    /** Its name on the broker. */
    public String label() {
        return label;
    }

    /** Where what cannot be decoded goes. */
    public String deadLetters() {
        return label + ".dlt";
    }

    /** The CloudEvents type of its events. */
    public String eventType() {
        return eventType;
    }
}
