package org.sageonesync.reliability.schedules;

import org.sageonesync.sandbox.faults.FaultKind;

import java.util.Arrays;
import java.util.List;

/** A fault at one of SageOne's methods. */
record Cell(Target target, FaultKind kind) {

    /** What a fault can hit. */
    enum Target {
        CUSTOMER("Customer", "Save"),
        INVOICE("TaxInvoice", "Save"),
        CREDIT_NOTE("CustomerReturn", "Save"),
        RECEIPT("CustomerReceipt", "Save"),
        ALLOCATION("Allocation", "Save"),
        CUSTOMER_READ("Customer", "Get"),
        INVOICE_READ("TaxInvoice", "Get"),
        CREDIT_NOTE_READ("CustomerReturn", "Get"),
        RECEIPT_READ("CustomerReceipt", "Get"),
        ALLOCATION_REMOVED("Allocation", "Delete");

        private final String service;
        private final String method;

        Target(String service, String method) {
            this.service = service;
            this.method = method;
        }

        String service() {
            return service;
        }

        String method() {
            return method;
        }

        boolean isSave() {
            return method.equals("Save");
        }
    }

    /** Every fault at everything that is saved. */
    static final List<Cell> SAVES = cells(true);

    /** Every fault at everything that is read or taken away. */
    static final List<Cell> OTHERS = cells(false);

    private static List<Cell> cells(boolean saves) {
        return Arrays.stream(Target.values())
                .filter(target -> target.isSave() == saves)
                .flatMap(
                        target ->
                                Arrays.stream(FaultKind.values())
                                        .map(kind -> new Cell(target, kind)))
                .toList();
    }
}
