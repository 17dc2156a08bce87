package org.sageonesync.mapping.company;

/** The books' own lists. */
public enum BookList {
    ITEMS("items", "an item"),
    TAX_TYPES("tax-types", "a tax type"),
    ACCOUNTS("accounts", "an account"),
    BANK_ACCOUNTS("bank-accounts", "a bank account");

    private final String wireName;
    private final String entry;

    BookList(String wireName, String entry) {
        this.wireName = wireName;
        this.entry = entry;
    }

    /** The name in URLs and in the database. */
    public String wireName() {
        return wireName;
    }

    /** What one of its rows is called, with its article. */
    public String entry() {
        return entry;
    }
}
