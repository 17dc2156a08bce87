package org.sageonesync.contracts.gateway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A customer as the books should show it. The gateway keeps every field of the customer in the
 * books that is not named here.
 *
 * @param name 1 to 100 characters; where another customer of the company bears it already, the
 *     gateway appends {@code (id)}
 * @param contactName at most 100 characters
 * @param email as billing has it; the books check its pattern
 * @param telephone at most 30 characters
 * @param mobile at most 30 characters
 * @param vatNumber at most 30 characters
 * @param active whether new documents may be made for it
 * @param postalAddress at most 5 lines of at most 100 characters
 * @param deliveryAddress at most 5 lines of at most 100 characters
 * @param acceptsElectronicInvoices whether invoices may be e-mailed to it
 * @param autoAllocate whether the books allocate its receipts to its oldest invoice by themselves
 * @param viewInvoicesOnline whether it may see its invoices in the books' customer zone
 */
public record CustomerDocument(
        String name,
        @Nullable String contactName,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String mobile,
        @Nullable String vatNumber,
        boolean active,
        List<String> postalAddress,
        List<String> deliveryAddress,
        boolean acceptsElectronicInvoices,
        boolean autoAllocate,
        boolean viewInvoicesOnline) {

    public CustomerDocument {
        postalAddress = List.copyOf(postalAddress);
        deliveryAddress = List.copyOf(deliveryAddress);
    }
}
