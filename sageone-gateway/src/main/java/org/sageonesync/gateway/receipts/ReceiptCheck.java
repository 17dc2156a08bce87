package org.sageonesync.gateway.receipts;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.posting.RequestCheck;

import java.util.Objects;

/** Finds everything that is wrong with a request for a receipt. */
final class ReceiptCheck {

    private final RequestCheck check = new RequestCheck();

    private ReceiptCheck() {}

    /** Refuses a malformed request, naming every field at fault. */
    static void refuseMalformed(PostingRequest<ReceiptDocument> request) {
        var receipt = new ReceiptCheck();
        receipt.check.revision(request.revision());
        if (receipt.check.given("document", request.document())) {
            receipt.document(request.document());
        }
        receipt.check.end();
    }

    /** Refuses a malformed revision. */
    static void refuseMalformed(Revision revision) {
        var check = new RequestCheck();
        check.revision(revision);
        check.end();
    }

    private void document(ReceiptDocument receipt) {
        if (receipt.number() != null && check.given("document.number", receipt.number())) {
            check.longest("document.number", receipt.number(), RequestCheck.LONG_TEXT);
        }
        check.given("document.customer", receipt.customer());
        check.given("document.date", receipt.date());
        check.given("document.method", receipt.method());
        check.booksId("document.bankAccountId", receipt.bankAccountId());
        check.longest("document.reference", receipt.reference(), RequestCheck.LONG_TEXT);
        check.longest("document.note", receipt.note(), RequestCheck.LONGEST_TEXT);
        check.aboveZero("document.amount", receipt.amount());
        allocations(receipt);
    }

    private void allocations(ReceiptDocument receipt) {
        check.allocations("document.allocations", receipt.allocations());
        if (receipt.amount() != null) {
            check.holds(
                    sum(receipt).compareTo(receipt.amount()) <= 0,
                    "document.allocations",
                    "must come to no more than the amount");
        }
    }

    private static Money sum(ReceiptDocument receipt) {
        return receipt.allocations().stream()
                .map(Allocation::amount)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }
}
