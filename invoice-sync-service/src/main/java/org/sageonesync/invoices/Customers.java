package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.Dependency;

/** Whether a document's customer is in the books, and as whom the document names it. */
record Customers(Dependencies dependencies) {

    Step<Buyer> buyer(InvoiceChanged invoice, SettingsSnapshot settings) {
        return dependencies
                .find(invoice.company(), Entity.CUSTOMER, invoice.customerId())
                .map(found -> buyer(invoice, settings, found))
                .orElseGet(() -> unknown(invoice));
    }

    private static Step<Buyer> buyer(
            InvoiceChanged invoice, SettingsSnapshot settings, Dependency found) {
        var customer = customer(found.event());
        var partner = customer == null ? null : customer.partnerId();
        if (partner != null && settings.ignoredPartners().contains(partner)) {
            return withdrawn(
                    invoice,
                    settings,
                    Reason.of(
                            ReasonCode.PARTNER_IGNORED,
                            "Its customer belongs to partner %s, whose documents do not belong in these books."
                                    .formatted(partner)));
        }
        var reason = found.reason();
        if (found.state() == RecordState.SKIPPED && reason != null) {
            return withdrawn(invoice, settings, passedOn(reason, invoice));
        }
        if (found.state() != RecordState.SYNCED) {
            return awaited(invoice, reason);
        }
        return customer == null && !printsBuyer(invoice)
                ? unknown(invoice)
                : Step.ok(Buyers.of(invoice.billTo(), customer));
    }

    private static boolean printsBuyer(InvoiceChanged invoice) {
        var billTo = invoice.billTo();
        return billTo != null && billTo.name() != null && billTo.address() != null;
    }

    private static @Nullable CustomerChanged customer(@Nullable String event) {
        return event == null ? null : ContractJson.mapper().readValue(event, CustomerChanged.class);
    }

    private static Step<Buyer> withdrawn(
            InvoiceChanged invoice, SettingsSnapshot settings, Reason reason) {
        return new Step.Stop<>(Withdrawals.of(invoice, settings.settings().invoices(), reason));
    }

    private static Reason passedOn(Reason reason, InvoiceChanged invoice) {
        return Reason.of(
                reason.code(),
                "Its customer %s does not belong in the books: %s"
                        .formatted(invoice.customerId(), reason.message()));
    }

    private static Step<Buyer> unknown(InvoiceChanged invoice) {
        return Step.parked(
                ReasonCode.CUSTOMER_UNKNOWN,
                "Billing has not sent its customer %s yet.".formatted(invoice.customerId()),
                waitingOn(invoice));
    }

    private static Step<Buyer> awaited(InvoiceChanged invoice, @Nullable Reason reason) {
        var why = reason == null ? "it waits for its turn." : reason.message();
        return Step.parked(
                ReasonCode.CUSTOMER_AWAITED,
                "Its customer %s is not in the books yet: %s".formatted(invoice.customerId(), why),
                waitingOn(invoice));
    }

    private static String waitingOn(InvoiceChanged invoice) {
        return "customer:" + invoice.customerId();
    }
}
