package org.sageonesync.localstack.documents;

/** What the internet provider charges for: a transaction category of billing, or a tariff. */
public enum Good {
    ACCESS("transaction-category", "3", "Internet access", Target.item("Internet access")),
    TELEPHONY("transaction-category", "4", "Telephony", Target.item("Telephony")),
    EQUIPMENT("transaction-category", "5", "Equipment", Target.item("Equipment")),
    INSTALLATION("transaction-category", "6", "Installation", Target.item("Installation")),
    LATE_FEE("transaction-category", "7", "Late fees", Target.account("Interest received")),
    HOSTING("transaction-category", "8", "Hosting", Target.item("Hosting")),
    BUSINESS("tariff", "31", "Business Fibre 500", Target.item("Business access"));

    /** Nobody has said at first which item it is. */
    public static final Good UNMAPPED_AT_FIRST = HOSTING;

    /** Closes differences of cents. */
    public static final Target ROUNDING = Target.item("Rounding");

    private final String kind;
    private final String id;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Target target;

    Good(String kind, String id, String label, Target target) {
        this.kind = kind;
        this.id = id;
        this.label = label;
        this.target = target;
    }

    /** As the catalog knows it. */
    public String kind() {
        return kind;
    }

    /** Billing's id of the category or tariff. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public Target target() {
        return target;
    }

    public boolean isTariff() {
        return kind.equals("tariff");
    }

    /** Of a tariff too, which is a kind of access. */
    String category() {
        return isTariff() ? ACCESS.id : id;
    }
}
