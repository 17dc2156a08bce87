package org.sageonesync.gateway.customers;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.gateway.posting.Content;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A customer in SageOne's fields. */
final class CustomerTranslation {

    static final int ADDRESS_LINES = 5;

    private CustomerTranslation() {}

    /** Every field of ours, in a fixed order; one that billing leaves empty is null. */
    static Content content(CustomerDocument customer) {
        var fields = JsonNodeFactory.instance.objectNode();
        text(fields, "ContactName", customer.contactName());
        text(fields, "TaxReference", customer.vatNumber());
        text(fields, "Telephone", customer.telephone());
        text(fields, "Mobile", customer.mobile());
        text(fields, "Email", customer.email());
        fields.put("Active", customer.active());
        address(fields, "PostalAddress", customer.postalAddress());
        address(fields, "DeliveryAddress", customer.deliveryAddress());
        fields.put("AcceptsElectronicInvoices", customer.acceptsElectronicInvoices());
        fields.put("AutoAllocateToOldestInvoice", customer.autoAllocate());
        fields.put("EnableCustomerZone", customer.viewInvoicesOnline());
        return new Content(customer.name().strip(), fields);
    }

    private static void address(ObjectNode fields, String prefix, List<String> lines) {
        for (int line = 0; line < ADDRESS_LINES; line++) {
            text(fields, prefix + "0" + (line + 1), line < lines.size() ? lines.get(line) : null);
        }
    }

    private static void text(ObjectNode fields, String field, @Nullable String value) {
        fields.put(field, value == null || value.isBlank() ? null : value.strip());
    }
}
