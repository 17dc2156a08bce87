package org.sageonesync.gateway.syncservices;

import org.sageonesync.contracts.gateway.PostingKind;

/** The services that make the books follow billing. */
public enum SyncService {
    CUSTOMERS("customers"),
    INVOICES("invoices"),
    PAYMENTS("payments");

    private final String words;

    SyncService(String words) {
        this.words = words;
    }

    /** Such as {@code customers}. */
    public String words() {
        return words;
    }

    /** The one whose records stand in the books as this kind. */
    public static SyncService of(PostingKind kind) {
        return switch (kind) {
            case CUSTOMER -> CUSTOMERS;
            case INVOICE, CREDIT_NOTE -> INVOICES;
            case RECEIPT, ALLOCATION -> PAYMENTS;
        };
    }

    String url(SyncServiceSettings settings) {
        return switch (this) {
            case CUSTOMERS -> settings.customers();
            case INVOICES -> settings.invoices();
            case PAYMENTS -> settings.payments();
        };
    }
}
