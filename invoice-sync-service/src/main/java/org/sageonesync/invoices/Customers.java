package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.kernel.checks.CustomerCheck;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.rules.Step;

/** Whether a document's customer is in the books, and as whom the document names it. */
record Customers(Dependencies dependencies) {

    Step<Buyer> buyer(InvoiceChanged invoice, SettingsSnapshot settings) {
        var wanted = settings.settings().invoices();
        return new CustomerCheck(
                        dependencies, settings, reason -> Withdrawals.of(invoice, wanted, reason))
                .present(invoice.company(), invoice.customerId())
                .then(found -> buyer(invoice, customer(found.event())));
    }

    private static Step<Buyer> buyer(InvoiceChanged invoice, @Nullable CustomerChanged customer) {
        return customer == null && !printsBuyer(invoice)
                ? CustomerCheck.unknown(invoice.customerId())
                : Step.ok(Buyers.of(invoice.billTo(), customer));
    }

    private static boolean printsBuyer(InvoiceChanged invoice) {
        var billTo = invoice.billTo();
        return billTo != null && billTo.name() != null && billTo.address() != null;
    }

    private static @Nullable CustomerChanged customer(@Nullable String event) {
        return event == null ? null : ContractJson.mapper().readValue(event, CustomerChanged.class);
    }
}
