package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns<String> turns = new Turns<>();

    @Test
    void whoWasNotWaitingCannotLeave() {
        turns.add("Customer", "one");

        assertThat(turns.remove("Customer", "another")).isFalse();
        assertThat(turns.remove("TaxInvoice", "one")).isFalse();
        assertThat(turns.size()).isEqualTo(1);
    }

    @Test
    void aKindThatEverybodyHasLeftLosesItsTurn() {
        turns.add("Customer", "leaves");
        turns.add("TaxInvoice", "invoice");
        assertThat(turns.remove("Customer", "leaves")).isTrue();
        turns.add("Customer", "comes later");

        assertThat(turns.size()).isEqualTo(2);
        assertThat(turns.poll()).isEqualTo("invoice");
        assertThat(turns.poll()).isEqualTo("comes later");
        assertThat(turns.poll()).isNull();
        assertThat(turns.size()).isZero();
    }

    @Test
    void theOthersOfAKindKeepItsTurn() {
        turns.add("Customer", "leaves");
        turns.add("Customer", "stays");
        turns.add("TaxInvoice", "invoice");
        turns.remove("Customer", "leaves");

        assertThat(turns.poll()).isEqualTo("stays");
        assertThat(turns.poll()).isEqualTo("invoice");
    }
}
