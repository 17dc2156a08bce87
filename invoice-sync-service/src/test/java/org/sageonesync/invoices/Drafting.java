package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.kernel.rules.Step;

import java.util.List;
import java.util.Optional;

/** Drafts without a customer and without namesakes. */
final class Drafting {

    private Drafting() {}

    static Step<SalesDraft> draft(InvoiceChanged invoice, SettingsSnapshot settings) {
        return Sanity.checked(invoice, settings.settings().books())
                .then(
                        _ ->
                                new Drafts((_, _, _) -> Optional.empty())
                                        .draft(
                                                invoice,
                                                settings,
                                                new Buyer(null, null, List.of()),
                                                new Numbers.Claim(null)));
    }
}
