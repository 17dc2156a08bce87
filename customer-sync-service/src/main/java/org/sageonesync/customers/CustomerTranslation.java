package org.sageonesync.customers;

import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.CustomerStatus;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.mapping.CompanySettings.CustomerSettings;
import org.sageonesync.kernel.text.AddressLines;
import org.sageonesync.kernel.text.Text;

/**
 * A billing customer as a customer of the books. The lengths are SageOne's; what is longer is cut
 * rather than refused, because an accountant prefers the customer in the books.
 */
final class CustomerTranslation {

    private static final int NAME = 100;
    private static final int NUMBER = 30;

    private CustomerTranslation() {}

    static CustomerDocument document(CustomerChanged customer, CustomerSettings settings) {
        return new CustomerDocument(
                NamePattern.of(settings.namePattern()).apply(customer, NAME),
                Text.fitted(customer.name(), NAME),
                EmailAddress.valid(customer.email()),
                Text.fitted(customer.phone(), NUMBER),
                Text.fitted(customer.mobile(), NUMBER),
                Text.fitted(customer.vatNumber(), NUMBER),
                isActive(customer, settings),
                AddressLines.of(customer.address()),
                AddressLines.of(customer.deliveryAddress()),
                settings.acceptsElectronicInvoices(),
                settings.autoAllocate(),
                settings.viewInvoicesOnline());
    }

    /** A blocked customer still owes money and gets invoices: it stays active. */
    private static boolean isActive(CustomerChanged customer, CustomerSettings settings) {
        return !settings.activeFollowsBilling() || customer.status() != CustomerStatus.DISABLED;
    }
}
