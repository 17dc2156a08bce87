package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.journal.OppositeKey;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.Content;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Totals;
import org.sageonesync.gateway.posting.Wish;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/** What takes a receipt back where it cannot be deleted: the same over the negative amount. */
final class NegativeReceipt {

    private static final List<String> KEPT =
            List.of("CustomerId", "BankAccountId", "PaymentMethod", "Reference");

    private NegativeReceipt() {}

    /**
     * @param claim on the receipt
     * @param reversal the wish to take it back
     */
    static Wish wish(Claim claim, Wish reversal, BooksObject receipt) {
        var key = OppositeKey.of(claim.key(), claim.generation());
        var total = receipt.amount("Total").orElse(Money.ZERO).amount().negate();
        var number = Opposite.number(receipt, claim.generation());
        var content = new Content(number, fields(receipt, total), null);
        var request =
                new PostingRequest<>(
                        reversal.revision(), content, null, reversal.lane(), reversal.forced());
        var sale = new Sale(Totals.only(total), null, null);
        return Wish.put(
                reversal.kind(), key, request, content, NameRequest.of(number, key.ref()), sale);
    }

    private static ObjectNode fields(BooksObject receipt, BigDecimal total) {
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("Date", Opposite.date(receipt));
        KEPT.stream()
                .filter(receipt.json()::hasNonNull)
                .forEach(field -> fields.set(field, receipt.json().get(field)));
        return fields.put("Total", total)
                .put("Comments", "Takes back " + receipt.text("DocumentNumber") + ".");
    }
}
