package org.sageonesync.contracts.topic;

/**
 * The published topics. Every key is {@code company/id}, so that compaction keeps the newest of
 * each record and a replay from the beginning is always possible.
 */
public final class Topics {

    public static final String CUSTOMERS = "billing.customers";
    public static final String INVOICES = "billing.invoices";
    public static final String PAYMENTS = "billing.payments";
    public static final String CATALOG = "billing.catalog";
    public static final String OUTCOMES = "accounting.outcomes";
    public static final String PAYMENT_IMPORTS = "accounting.payment-imports";
    public static final String BANK_STATEMENTS = "accounting.bank-statements";
    public static final String SETTINGS = "mapping.settings";

    private static final String DEAD_LETTERS = ".dlt";

    private Topics() {}

    /**
     * Where the undecodable records of a topic go, each with the headers of {@link
     * DeadLetterHeaders}.
     */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS;
    }
}
