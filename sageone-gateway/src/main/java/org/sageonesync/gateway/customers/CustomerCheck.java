package org.sageonesync.gateway.customers;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.RequestCheck;

/** Finds everything that is wrong with a request. */
final class CustomerCheck {

    private CustomerCheck() {}

    /** Refuses a malformed request, naming every field at fault. */
    static void refuseMalformed(PostingRequest<CustomerDocument> request) {
        var check = new RequestCheck();
        check.revision(request.revision());
        if (check.given("document", request.document())) {
            document(check, request.document());
        }
        check.end();
    }

    /** Refuses a malformed revision. */
    static void refuseMalformed(@Nullable Revision revision) {
        var check = new RequestCheck();
        check.revision(revision);
        check.end();
    }

    private static void document(RequestCheck check, CustomerDocument customer) {
        if (check.given("document.name", customer.name())) {
            check.longest("document.name", customer.name(), NameRequest.LONGEST);
        }
        check.longest("document.contactName", customer.contactName(), RequestCheck.LONG_TEXT);
        check.longest("document.telephone", customer.telephone(), RequestCheck.SHORT_TEXT);
        check.longest("document.mobile", customer.mobile(), RequestCheck.SHORT_TEXT);
        check.longest("document.vatNumber", customer.vatNumber(), RequestCheck.SHORT_TEXT);
        check.address("document.postalAddress", customer.postalAddress());
        check.address("document.deliveryAddress", customer.deliveryAddress());
    }
}
