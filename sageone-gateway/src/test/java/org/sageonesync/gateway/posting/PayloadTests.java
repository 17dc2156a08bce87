package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.receipts.ReceiptKind;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

class PayloadTests {

    private static final DocumentKey KEY =
            new DocumentKey(new CompanyKey("acme"), PostingKind.RECEIPT, new BillingRef("17"));
    private static final Revision REVISION = new Revision(1, 1);

    @Test
    void saysWhatBillingWantsUnderItsNameAndOurKey() {
        assertThat(Payload.of(wish("{'Total':5}"), "RC1", 0).ours())
                .isEqualTo(json("{'DocumentNumber':'RC1','Total':5,'Description':'billing:17'}"));
        assertThat(Payload.of(wish("{'Total':5}"), null, 2).ours())
                .isEqualTo(json("{'Total':5,'Description':'billing:17~2'}"));
    }

    @Test
    void aReversalLeavesTheKeyAsItIs() {
        var request = new ReversalRequest(REVISION, null, null);
        var wish = Wish.reversal(new ReceiptKind(), KEY, request);

        assertThat(Payload.of(wish, null, 0).ours()).isEqualTo(json("{}"));
    }

    @Test
    void createsWithoutEmptyFields() {
        var payload = payload("{'Fax':null,'Name':'x','Lines':[{'Comments':null,'Total':5}]}");

        assertThat(payload.forCreation())
                .isEqualTo(json("{'Name':'x','Lines':[{'Total':5}],'Description':'billing:17'}"));
        assertThat(payload.ours().has("Fax")).as("the fields themselves").isTrue();
    }

    @Test
    void changesEveryFieldThatIsOursAndNoOther() {
        var books =
                BooksObject.of(json("{'ID':7,'Fax':'old','CreditLimit':5,'Total':4}"))
                        .orElseThrow();

        assertThat(payload("{'Fax':null,'Total':5}").forChangeOf(books))
                .isEqualTo(
                        json(
                                "{'ID':7,'Fax':null,'CreditLimit':5,'Total':5,'Description':'billing:17'}"));
    }

    @Test
    void theJournalKeepsTheSumsOfASaleBesideIt() {
        var ours = payload("{'Name':'x'}");
        var sale = new Sale(new Totals(amount("10"), amount("1.5"), amount("11.5")), null, null);

        assertThat(ours.forJournal(null)).isEqualTo(ours.ours());
        assertThat(ours.forJournal(sale).path("Total").decimalValue()).isEqualByComparingTo("11.5");
        assertThat(ours.forJournal(sale).path("Name").asString("")).isEqualTo("x");
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static Payload payload(String fields) {
        return Payload.of(wish(fields), null, 0);
    }

    private static Wish wish(String fields) {
        return Wish.put(
                new ReceiptKind(),
                KEY,
                new PostingRequest<>(REVISION, "", null, null, null),
                new Content(null, json(fields), null),
                null,
                null);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
