package org.sageonesync.localstack.documents;

import java.math.BigDecimal;

/** Billing's tax rates. Three of them are 0 %, and the tax office tells them apart. */
public enum Tax {
    VAT("1", "VAT 15 %", 15, "Standard Rate"),
    ZERO_RATED("2", "Zero-rated", 0, "Zero Rate"),
    EXEMPT("3", "Exempt", 0, "Exempt"),
    OUTSIDE("4", "Outside VAT", 0, "No VAT");

    private final String id;
    private final String label;
    private final int percent;
    private final String taxType;

    Tax(String id, String label, int percent, String taxType) {
        this.id = id;
        this.label = label;
        this.percent = percent;
        this.taxType = taxType;
    }

    /** Billing's id of the rate. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    int percent() {
        return percent;
    }

    BigDecimal rate() {
        return BigDecimal.valueOf(percent, 2);
    }

    /** The tax type of the books, by its name there. */
    public String taxType() {
        return taxType;
    }
}
