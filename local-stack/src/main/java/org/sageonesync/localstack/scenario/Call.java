package org.sageonesync.localstack.scenario;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Set;

/**
 * A call as it arrived at SageOne.
 *
 * @param status of the reply; 0 if it got none
 */
public record Call(Instant at, Kind kind, int status) {

    /** What it was made for. */
    public enum Kind {
        REFERENCE_DATA("reference data"),
        CUSTOMER_LOOK_UP("customer look-up"),
        CUSTOMER_READ("customer read"),
        CUSTOMER_SAVE("customer save"),
        INVOICE_LOOK_UP("invoice look-up"),
        INVOICE_READ("invoice read"),
        INVOICE_SAVE("invoice save"),
        CREDIT_NOTE_LOOK_UP("credit note look-up"),
        CREDIT_NOTE_READ("credit note read"),
        CREDIT_NOTE_SAVE("credit note save"),
        RECEIPT_LOOK_UP("receipt look-up"),
        RECEIPT_READ("receipt read"),
        RECEIPT_SAVE("receipt save"),
        RECEIPT_DELETE("receipt delete"),
        ALLOCATION_SAVE("allocation save"),
        ALLOCATION_DELETE("allocation delete"),
        CALCULATE("calculate"),
        OTHER("other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean isSave() {
            return name().endsWith("_SAVE");
        }
    }

    private static final int TOO_MANY = 429;

    private static final Set<String> REFERENCE_DATA =
            Set.of("Company/Get", "Item/Get", "TaxType/Get", "Account/Get", "BankAccount/Get");

    static Call of(JsonNode logged) {
        return new Call(
                Instant.parse(logged.path("at").asString()),
                kind(logged),
                logged.path("status").asInt());
    }

    /** For what it held, and so not for want of calls. */
    boolean isRefused() {
        return status >= 400 && status < 500 && status != TOO_MANY;
    }

    private static Kind kind(JsonNode logged) {
        String endpoint = logged.path("endpoint").asString();
        if (REFERENCE_DATA.contains(endpoint)) {
            return Kind.REFERENCE_DATA;
        }
        boolean list = isList(logged);
        return switch (endpoint) {
            case "Customer/Save" -> Kind.CUSTOMER_SAVE;
            case "Customer/Get" -> list ? Kind.CUSTOMER_LOOK_UP : Kind.CUSTOMER_READ;
            case "TaxInvoice/Save" -> Kind.INVOICE_SAVE;
            case "TaxInvoice/Get" -> list ? Kind.INVOICE_LOOK_UP : Kind.INVOICE_READ;
            case "CustomerReturn/Save" -> Kind.CREDIT_NOTE_SAVE;
            case "CustomerReturn/Get" -> list ? Kind.CREDIT_NOTE_LOOK_UP : Kind.CREDIT_NOTE_READ;
            case "CustomerReceipt/Save" -> Kind.RECEIPT_SAVE;
            case "CustomerReceipt/Get" -> list ? Kind.RECEIPT_LOOK_UP : Kind.RECEIPT_READ;
            case "CustomerReceipt/Delete" -> Kind.RECEIPT_DELETE;
            case "Allocation/Save" -> Kind.ALLOCATION_SAVE;
            case "Allocation/Delete" -> Kind.ALLOCATION_DELETE;
            case "TaxInvoice/Calculate", "CustomerReturn/Calculate" -> Kind.CALCULATE;
            default -> Kind.OTHER;
        };
    }

    /** A list is asked for with an order or a filter, one row by its id alone. */
    private static boolean isList(JsonNode logged) {
        JsonNode options = logged.path("options");
        return options.has("$orderby") || options.has("$filter");
    }
}
