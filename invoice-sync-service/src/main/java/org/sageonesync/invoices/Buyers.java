package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.InvoiceChanged.BillTo;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.kernel.text.AddressLines;
import org.sageonesync.kernel.text.Text;

/**
 * The buyer on the document: what billing prints, and where it prints nothing, as the customer is
 * known. A VAT number goes with its name: that of the customer does not stand beside the name of
 * another.
 */
final class Buyers {

    private static final int NAME = 100;
    private static final int VAT_NUMBER = 30;

    private Buyers() {}

    static Buyer of(@Nullable BillTo billTo, @Nullable CustomerChanged customer) {
        if (billTo == null) {
            return of(customer);
        }
        var known = of(customer);
        var name = Text.fitted(billTo.name(), NAME);
        var vatNumber = Text.fitted(billTo.vatNumber(), VAT_NUMBER);
        var address = AddressLines.of(billTo.address());
        return new Buyer(
                name == null ? known.name() : name,
                vatNumber == null && name == null ? known.vatNumber() : vatNumber,
                address.isEmpty() ? known.address() : address);
    }

    private static Buyer of(@Nullable CustomerChanged customer) {
        return customer == null
                ? new Buyer(null, null, AddressLines.of(null))
                : new Buyer(
                        Text.fitted(customer.name(), NAME),
                        Text.fitted(customer.vatNumber(), VAT_NUMBER),
                        AddressLines.of(customer.address()));
    }
}
