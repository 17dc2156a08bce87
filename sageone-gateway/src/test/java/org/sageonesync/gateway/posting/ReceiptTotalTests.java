package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.receipts.ReceiptKind;
import org.sageonesync.gateway.sageone.Reply;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;

class ReceiptTotalTests {

    private static final DocumentKey KEY =
            new DocumentKey(new CompanyKey("acme"), PostingKind.RECEIPT, new BillingRef("17"));
    private static final Revision REVISION = new Revision(1, 1);
    private static final Claim CLAIM =
            new Claim(KEY, 0, 1, Intent.CREATE, REVISION, "hash", null, null);

    @Test
    void theTotalOfTheReplyIsTheOneThatWasPaid() {
        assertThat(saved("115.00").result()).isInstanceOf(PostingResult.Posted.class);
        assertThat(saved("115").result()).isInstanceOf(PostingResult.Posted.class);
    }

    @Test
    void anotherTotalIsRefusedAndTheDocumentKept() {
        var ending = saved("114.99");

        assertThat(ending.result())
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it ->
                                assertThat(it.reason().code())
                                        .isEqualTo(ReasonCode.BOOKS_TOTAL_DIFFERS))
                .satisfies(
                        it ->
                                assertThat(it.reason().message())
                                        .isEqualTo(
                                                "The receipt 17 comes to 114.99 in SageOne, in billing to 115.00."));
        assertThat(ending.settlement().accountingId()).isEqualTo(41);
    }

    @Test
    void itStopsNothingSinceSageOneDoesNotWorkItOut() {
        assertThat(new ReceiptKind().isSummedByBooks()).isFalse();
    }

    @Test
    void theTotalIsPartOfWhatIsSentAndOfWhatIsLookedFor() {
        var sent = Totals.only(new BigDecimal("115.00")).beside(total("115.00"));

        assertThat(sent).isEqualTo(total("115.00"));
        assertThat(Totals.removedFrom(sent)).isEqualTo(total("115.00"));
        assertThat(Totals.in(sent)).contains(Totals.only(new BigDecimal("115")));
    }

    private static Ending saved(String shown) {
        var body = total(shown).put("ID", 41);
        return Verdicts.saved(CLAIM, wish(), new Reply.Answered(201, body, null, Instant.EPOCH));
    }

    private static Wish wish() {
        var request = new PostingRequest<>(REVISION, "", null, null, null);
        var sale = new Sale(Totals.only(new BigDecimal("115.00")), null, null);
        var content = new Content(null, total("115.00"), null);
        return Wish.put(new ReceiptKind(), KEY, request, content, null, sale);
    }

    private static ObjectNode total(String total) {
        return JsonNodeFactory.instance.objectNode().put("Total", new BigDecimal(total));
    }
}
