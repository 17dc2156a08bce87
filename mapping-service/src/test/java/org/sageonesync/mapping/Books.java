package org.sageonesync.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The books' lists as the gateway gives them. */
record Books(FakeGateway gateway) {

    /**
     * Items 1, 2 and 3 (not in use), account 9, tax types of 15 % and, twice, 0 %, bank accounts
     * 21, 22 and 23 (not in use).
     */
    void usual(String company) {
        items(company, item("1", true), item("2", true), item("3", false));
        gateway.lists(
                company, "accounts", "[{\"id\": \"9\", \"name\": \"Sales\", \"active\": true}]");
        taxTypes(
                company,
                taxType("2", "Zero rated", "0.0", true),
                taxType("1", "Standard", "15.0", true),
                taxType("3", "Exempt", "0", true),
                taxType("4", "Old standard", "14.0", false));
        bankAccounts(
                company,
                bankAccount("22", "Cash box", true),
                bankAccount("21", "Current", true),
                bankAccount("23", "Closed", false));
    }

    void items(String company, String... items) {
        gateway.lists(company, "items", list(items));
    }

    void taxTypes(String company, String... types) {
        gateway.lists(company, "tax-types", list(types));
    }

    void bankAccounts(String company, String... accounts) {
        gateway.lists(company, "bank-accounts", list(accounts));
    }

    static String item(String id, boolean active) {
        return """
        {"id": "%s", "description": "Item %s", "active": %s}
        """
                .formatted(id, id, active);
    }

    static String taxType(String id, String name, String percent, boolean active) {
        return """
        {"id": "%s", "name": "%s", "percent": %s, "isDefault": false, "active": %s}
        """
                .formatted(id, name, percent, active);
    }

    static String bankAccount(String id, String name, boolean active) {
        return """
        {"id": "%s", "name": "%s", "active": %s, "isDefault": false}
        """
                .formatted(id, name, active);
    }

    private static String list(String... rows) {
        return Arrays.stream(rows).collect(Collectors.joining(",", "[", "]"));
    }
}
