package org.sageonesync.localstack.checker;

/** What is stored in SageOne. */
public enum Table {
    CUSTOMERS,
    INVOICES,
    CREDIT_NOTES,
    RECEIPTS,
    ALLOCATIONS,
    ITEMS,
    ACCOUNTS,
    TAX_TYPES,
    BANK_ACCOUNTS
}
