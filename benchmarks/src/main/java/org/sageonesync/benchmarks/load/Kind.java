package org.sageonesync.benchmarks.load;

import org.sageonesync.localstack.options.Server;

import java.util.Locale;

/** A kind of documents, with all the names that it goes by. */
public enum Kind {
    CUSTOMERS("billing.customers", "billing.customer.changed.v1", "customer", Server.CUSTOMERS),
    INVOICES("billing.invoices", "billing.invoice.changed.v1", "invoice", Server.INVOICES),
    PAYMENTS("billing.payments", "billing.payment.changed.v1", "payment", Server.PAYMENTS);

    private final String topic;
    private final String eventType;
    private final String entity;
    private final Server server;

    Kind(String topic, String eventType, String entity, Server server) {
        this.topic = topic;
        this.eventType = eventType;
        this.entity = entity;
        this.server = server;
    }

    String topic() {
        return topic;
    }

    String eventType() {
        return eventType;
    }

    /** As outcomes name it. */
    String entity() {
        return entity;
    }

    /** The service that posts it. */
    public Server server() {
        return server;
    }

    /** As tables name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What SageOne calls the document. */
    String books() {
        return switch (this) {
            case CUSTOMERS -> "Customer";
            case INVOICES -> "TaxInvoice";
            case PAYMENTS -> "CustomerReceipt";
        };
    }

    /** What the sandbox calls its rows. */
    String rows() {
        return this == PAYMENTS ? "receipts" : label();
    }

    /** Where SageOne keeps our key. */
    String keyField() {
        return switch (this) {
            case CUSTOMERS -> "TextField1";
            case INVOICES -> "ExternalReference";
            case PAYMENTS -> "Description";
        };
    }
}
