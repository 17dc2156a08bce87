package org.sageonesync.gateway.customers;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.runtime.web.ProblemException;

import java.util.ArrayList;
import java.util.List;

/** Finds everything that is wrong with a request, against the lengths SageOne allows. */
final class CustomerCheck {

    private static final int LONG_TEXT = 100;
    private static final int SHORT_TEXT = 30;

    private final List<Violation> violations = new ArrayList<>();

    private CustomerCheck() {}

    /** Refuses a malformed request, naming every field at fault. */
    static void refuseMalformed(PostingRequest<CustomerDocument> request) {
        var check = new CustomerCheck();
        check.revision(request.revision());
        check.document(request.document());
        check.end();
    }

    /** Refuses a malformed revision. */
    static void refuseMalformed(@Nullable Revision revision) {
        var check = new CustomerCheck();
        check.revision(revision);
        check.end();
    }

    private void revision(@Nullable Revision revision) {
        if (revision == null) {
            add("revision", "is required");
        } else if (revision.billingVersion() < 0 || revision.settingsVersion() < 0) {
            add("revision", "must have versions of at least 0");
        }
    }

    private void document(@Nullable CustomerDocument customer) {
        if (customer == null) {
            add("document", "is required");
            return;
        }
        name(customer.name());
        longest("document.contactName", customer.contactName(), LONG_TEXT);
        longest("document.telephone", customer.telephone(), SHORT_TEXT);
        longest("document.mobile", customer.mobile(), SHORT_TEXT);
        longest("document.vatNumber", customer.vatNumber(), SHORT_TEXT);
        address("document.postalAddress", customer.postalAddress());
        address("document.deliveryAddress", customer.deliveryAddress());
    }

    private void name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            add("document.name", "is required");
        } else {
            longest("document.name", name, NameRequest.LONGEST);
        }
    }

    private void address(String field, List<String> lines) {
        if (lines.size() > CustomerTranslation.ADDRESS_LINES) {
            add(field, "must have at most 5 lines");
        }
        for (int line = 0; line < lines.size(); line++) {
            longest(field + "[" + line + "]", lines.get(line), LONG_TEXT);
        }
    }

    private void longest(String field, @Nullable String value, int length) {
        if (value != null && value.strip().length() > length) {
            add(field, "must have at most " + length + " characters");
        }
    }

    private void add(String field, String message) {
        violations.add(new Violation(field, message));
    }

    private void end() {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
