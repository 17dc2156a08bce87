package org.sageonesync.mapping.books;

/** The books' own lists. */
enum BookList {
    ITEMS("items"),
    TAX_TYPES("tax-types"),
    ACCOUNTS("accounts"),
    BANK_ACCOUNTS("bank-accounts");

    private final String wireName;

    BookList(String wireName) {
        this.wireName = wireName;
    }

    /** The name in URLs and in the database. */
    String wireName() {
        return wireName;
    }
}
