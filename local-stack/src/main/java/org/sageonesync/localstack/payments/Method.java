package org.sageonesync.localstack.payments;

/** Billing's payment methods, and what they are in the sample company's books. */
public enum Method {
    CASH("1", "Cash", "cash", "Petty cash"),
    TRANSFER("2", "Bank transfer", "eft", "Cheque account"),
    DEBIT_ORDER("3", "Debit order", "eft", "Cheque account"),
    CARD("4", "Card", "card", "Card settlements"),
    /** Has no bank account of its own; at first there is no default one either. */
    CHEQUE("5", "Cheque", "cheque", ""),
    /** Nobody has said at first where its money goes. */
    INSTANT("6", "Instant payment", "eft", "Cheque account"),
    /** Its bank account is not in use at first. */
    KIOSK("7", "Payment kiosk", "cash", "Kiosk takings"),
    /** Kept out of the books. */
    VOUCHER("8", "Voucher", "cash", ""),
    /** Of payments that billing took over from the books; mapped to nothing. */
    TAKEN_OVER("9", "Taken over from the books", "", "");

    public static final Method UNMAPPED_AT_FIRST = INSTANT;
    public static final Method WITH_INACTIVE_ACCOUNT = KIOSK;
    public static final Method IMPORT = TAKEN_OVER;

    /** Where the money goes to of methods without a bank account of their own. */
    public static final String DEFAULT_BANK_ACCOUNT = "Cheque account";

    private final String id;
    private final String label;
    private final String inBooks;
    private final String bankAccount;

    Method(String id, String label, String inBooks, String bankAccount) {
        this.id = id;
        this.label = label;
        this.inBooks = inBooks;
        this.bankAccount = bankAccount;
    }

    /** Billing's id of it. */
    public String id() {
        return id;
    }

    /** As the catalog knows it. */
    public String label() {
        return label;
    }

    /** How the books say that it was paid. */
    public String inBooks() {
        return inBooks;
    }

    /** The name of its own bank account; empty if it has none. */
    public String bankAccount() {
        return bankAccount;
    }

    public boolean isMapped() {
        return this != TAKEN_OVER;
    }

    public boolean isPushed() {
        return this != VOUCHER;
    }

    /** Where its money ends up. */
    String usedBankAccount() {
        return bankAccount.isEmpty() ? DEFAULT_BANK_ACCOUNT : bankAccount;
    }
}
