package org.sageonesync.reliability.world;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.customers.CustomerSyncService;
import org.sageonesync.invoices.InvoiceSyncService;
import org.sageonesync.payments.PaymentSyncService;

/** The sync services. */
public enum Service {
    CUSTOMERS(CustomerSyncService.class, Topics.CUSTOMERS),
    INVOICES(InvoiceSyncService.class, Topics.INVOICES),
    PAYMENTS(PaymentSyncService.class, Topics.PAYMENTS);

    private final Class<?> application;
    private final String topic;

    Service(Class<?> application, String topic) {
        this.application = application;
        this.topic = topic;
    }

    /** The one that keeps the records of an entity. */
    public static Service of(Entity entity) {
        return switch (entity) {
            case CUSTOMER -> CUSTOMERS;
            case INVOICE, CREDIT_NOTE -> INVOICES;
            case PAYMENT -> PAYMENTS;
        };
    }

    /** Where billing's events for it are. */
    public String topic() {
        return topic;
    }

    Class<?> application() {
        return application;
    }
}
