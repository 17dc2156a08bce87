package org.sageonesync.gateway.reference;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.ReferenceData.Account;
import org.sageonesync.contracts.gateway.ReferenceData.BankAccount;
import org.sageonesync.contracts.gateway.ReferenceData.Item;
import org.sageonesync.contracts.gateway.ReferenceData.TaxType;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;

/**
 * SageOne's rows in accounting terms. Null fields are left out of them; names may end in spaces.
 */
final class Rows {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rows() {}

    static Item item(JsonNode row) {
        return new Item(
                id(row),
                text(row, "Description"),
                optional(row, "Code"),
                isActive(row),
                reference(row, "TaxTypeIdSales"));
    }

    static TaxType taxType(JsonNode row) {
        return new TaxType(
                id(row),
                text(row, "Name"),
                percent(row.path("Percentage").decimalValue(BigDecimal.ZERO)),
                row.path("IsDefault").asBoolean(false),
                isActive(row));
    }

    static Account account(JsonNode row) {
        var category = row.path("Category");
        return new Account(
                id(row),
                text(row, "Name"),
                category.isObject() ? optional(category, "Description") : optional(row, "Category"),
                isActive(row),
                reference(row, "DefaultTaxTypeId"));
    }

    static BankAccount bankAccount(JsonNode row) {
        return new BankAccount(
                id(row),
                text(row, "Name"),
                optional(row, "BankName"),
                optional(row, "AccountNumber"),
                isActive(row),
                row.path("Default").asBoolean(false));
    }

    /**
     * SageOne writes fractions (0.15) by most accounts, percentages (15) by some. No tax is as low
     * as 1 percent, and none as high as 100.
     */
    static BigDecimal percent(BigDecimal value) {
        var percent = value.compareTo(BigDecimal.ONE) < 0 ? value.multiply(HUNDRED) : value;
        return percent.signum() == 0 ? BigDecimal.ZERO : plain(percent);
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String id(JsonNode row) {
        return Long.toString(row.path("ID").asLong(0));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("").strip();
    }

    private static @Nullable String optional(JsonNode row, String field) {
        var text = text(row, field);
        return text.isEmpty() ? null : text;
    }

    /** 0 is no id; negative ones are SageOne's own accounts. */
    private static @Nullable String reference(JsonNode row, String field) {
        long id = row.path(field).asLong(0);
        return id == 0 ? null : Long.toString(id);
    }

    private static boolean isActive(JsonNode row) {
        return row.path("Active").asBoolean(true);
    }
}
