package org.sageonesync.gateway.receipts;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.gateway.allocations.AllocatedPosting;
import org.sageonesync.gateway.allocations.AllocationWish;
import org.sageonesync.gateway.customers.BooksCustomers;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.Planner;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Totals;
import org.sageonesync.gateway.posting.Wish;
import org.sageonesync.gateway.reversals.Reversals;
import org.springframework.stereotype.Component;

/** Makes the books show a receipt and its allocations. */
@Component
class ReceiptDesk {

    private final ReceiptKind kind;
    private final BooksCustomers customers;
    private final AllocatedPosting allocated;
    private final Reversals reversals;
    private final Planner planner;

    ReceiptDesk(
            ReceiptKind kind,
            BooksCustomers customers,
            AllocatedPosting allocated,
            Reversals reversals,
            Planner planner) {
        this.kind = kind;
        this.customers = customers;
        this.allocated = allocated;
        this.reversals = reversals;
        this.planner = planner;
    }

    PostingResult put(DocumentKey key, boolean dryRun, PostingRequest<ReceiptDocument> request) {
        ReceiptCheck.refuseMalformed(request);
        var wish = wish(key, request);
        var wanted = wanted(wish, request.document());
        return dryRun
                ? allocated.plan(wanted, planner.plan(wish))
                : allocated.post(wanted, seen -> reversals.post(wish, wanted, seen));
    }

    private static AllocationWish wanted(Wish wish, ReceiptDocument receipt) {
        return new AllocationWish(
                wish.key(),
                receipt.allocations(),
                receipt.amount(),
                wish.lane(),
                wish.forced(),
                null);
    }

    private Wish wish(DocumentKey key, PostingRequest<ReceiptDocument> request) {
        var receipt = request.document();
        var customer = customers.of(key.company(), receipt.customer());
        var content = ReceiptTranslation.content(receipt, customer);
        var sale = new Sale(Totals.only(receipt.amount().amount()), null, customer.obstacle());
        return Wish.put(kind, key, request, content, number(receipt, key), sale);
    }

    private static @Nullable NameRequest number(ReceiptDocument receipt, DocumentKey key) {
        return receipt.number() == null
                ? null
                : NameRequest.of(receipt.number(), key.ref(), receipt.suffixIfTaken());
    }
}
