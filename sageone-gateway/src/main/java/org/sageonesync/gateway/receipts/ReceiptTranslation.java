package org.sageonesync.gateway.receipts;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.gateway.customers.BooksCustomer;
import org.sageonesync.gateway.posting.Content;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A receipt in SageOne's fields. */
final class ReceiptTranslation {

    private ReceiptTranslation() {}

    /** Every field of ours, in a fixed order; one that billing leaves empty is null. */
    static Content content(ReceiptDocument receipt, BooksCustomer customer) {
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("Date", receipt.date().toString());
        fields.put("CustomerId", customer.id());
        text(fields, "Reference", receipt.reference());
        text(fields, "Comments", receipt.note());
        fields.put("Total", receipt.amount().amount());
        fields.put("BankAccountId", Long.parseLong(receipt.bankAccountId()));
        fields.put("PaymentMethod", method(receipt.method()));
        var number = receipt.number();
        return new Content(number == null ? null : number.strip(), fields, null);
    }

    private static int method(PaymentMethod method) {
        return switch (method) {
            case CASH -> 1;
            case CHEQUE -> 2;
            case CARD -> 3;
            case EFT -> 4;
        };
    }

    private static void text(ObjectNode fields, String field, @Nullable String value) {
        fields.put(field, value == null || value.isBlank() ? null : value.strip());
    }
}
