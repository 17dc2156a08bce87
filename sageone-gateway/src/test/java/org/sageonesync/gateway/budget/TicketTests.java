package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;

import java.io.IOException;
import java.time.Duration;

class TicketTests {

    private static final Admission ANSWER = new Admission.OutOfBudget(Duration.ofSeconds(7));
    private static final Duration LONG = Duration.ofHours(1);

    private final Ticket ticket = new Ticket(TestBudget.ask(Lane.LIVE, "TaxInvoice"));

    @Test
    void waitsInTheLaneAndKindThatAskedForIt() {
        assertThat(ticket.lane()).isEqualTo(Lane.LIVE);
        assertThat(ticket.kind()).isEqualTo("TaxInvoice");
        assertThat(ticket.completing()).isFalse();
        assertThat(new Ticket(TestBudget.completing()).completing()).isTrue();
    }

    @Test
    void hearsTheAnswerThatHasBeenGiven() {
        ticket.answer().complete(ANSWER);

        assertThat(ticket.await(LONG)).contains(ANSWER);
        assertThat(ticket.taken()).isEqualTo(ANSWER);
    }

    @Test
    void givesUpOnceItHasWaitedLongEnough() {
        assertThat(ticket.await(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void givesUpAtOnceIfItsThreadIsInterruptedAndLeavesItSo() {
        Thread.currentThread().interrupt();

        assertThat(ticket.await(LONG)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void hearsOfAFailureAsItHappened() {
        var failure = new IllegalArgumentException("no database");
        ticket.answer().completeExceptionally(failure);

        assertThatThrownBy(() -> ticket.await(LONG)).isSameAs(failure);
        assertThatThrownBy(ticket::taken).isSameAs(failure);
    }

    @Test
    void hearsOfACheckedFailureAsTheCause() {
        var failure = new IOException("no disk");
        ticket.answer().completeExceptionally(failure);

        assertThatThrownBy(ticket::taken)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCause(failure);
    }
}
