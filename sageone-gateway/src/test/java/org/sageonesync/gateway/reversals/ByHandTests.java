package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.Witness.Sight;
import org.sageonesync.gateway.posting.BooksObject;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;

class ByHandTests {

    private final ByHand byHand =
            new ByHand(receipt("Debit order"), "60.00 to billing's invoice 7");

    @Test
    void everyReasonNamesTheReceiptAndTheSteps() {
        assertThat(byHand.noWay().message()).contains("P-1", "60.00 to billing's invoice 7");
        assertThat(byHand.locked().message()).contains("has locked it", "delete the receipt P-1");
        assertThat(byHand.refused(ReasonCode.REFUSED_BY_SAGEONE, "It is reconciled.").message())
                .contains("It is reconciled.", "enter 115.00 as paid out");
    }

    @Test
    void aReceiptWithoutAllocationsOfOursMayHaveSageOnesOwn() {
        assertThat(new ByHand(receipt(""), "").noWay().message())
                .contains("remove what it may be allocated to");
    }

    @Test
    void aRefusalGetsTheStepsAndAnythingThatMayYetPassDoesNot() {
        var refused = new PostingResult.Rejected(reason(ReasonCode.REFUSED_BY_SAGEONE));
        var busy =
                new PostingResult.NotNow(reason(ReasonCode.OUT_OF_BUDGET), Duration.ofSeconds(1));

        assertThat(byHand.explained(refused))
                .isInstanceOfSatisfying(
                        PostingResult.Rejected.class,
                        it ->
                                assertThat(it.reason().code())
                                        .isEqualTo(ReasonCode.REMOVED_AFTER_POSTING));
        assertThat(byHand.explained(busy)).isSameAs(busy);
    }

    @Test
    void onlyTheWholeMarkCounts() {
        assertThat(ByHand.isMarked(receipt("bounced [taken back] 5 Nov"))).isTrue();
        assertThat(ByHand.isMarked(receipt("taken back"))).isFalse();
    }

    private static Reason reason(ReasonCode code) {
        return Reason.of(code, "Said.");
    }

    private static Sight.Seen receipt(String comments) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("ID", 9).put("DocumentNumber", "P-1").put("Comments", comments);
        return new Sight.Seen(new BooksObject(json), Money.of("55.00"), Money.of("115.00"));
    }
}
