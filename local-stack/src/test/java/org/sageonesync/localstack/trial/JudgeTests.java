package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.trial.TrialFigures.Calls;
import org.sageonesync.localstack.trial.TrialFigures.Documents;
import org.sageonesync.localstack.trial.TrialFigures.Events;
import org.sageonesync.localstack.trial.TrialFigures.Outages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Each way in which a run can fail must be seen. */
class JudgeTests {

    private static final Events EVENTS = new Events(100, 50, 4, 150, 7, 7, 1);
    private static final Documents DOCUMENTS = new Documents(90, 90, 0);
    private static final Calls CALLS = new Calls(Map.of(), 130, 120, 100, 99, 0);
    private static final Outages GATEWAY = new Outages("gateway", 3, 0, 0.5, 8, 12);

    private final GoodRun good = new GoodRun();

    @Test
    void hasNothingToSayAgainstAGoodRun() {
        assertThat(Judge.faults(good.figures())).isEmpty();
    }

    @Test
    void seesALostEvent() {
        assertThat(Judge.faults(good.with(new Events(100, 50, 4, 149, 7, 7, 0))))
                .containsExactly("billing published 150 events, the topics hold 149");
    }

    @Test
    void seesThatNothingWasPublished() {
        assertThat(Judge.faults(good.with(new Events(100, 0, 0, 100, 7, 7, 0))))
                .containsExactly("no event was published during the trial");
    }

    @Test
    void seesAMissingDeadLetter() {
        assertThat(Judge.faults(good.with(new Events(100, 50, 4, 150, 6, 7, 1))))
                .containsExactly("6 events have a dead letter, should be 7");
    }

    @Test
    void seesADocumentTooMuchAndOneTooFew() {
        assertThat(Judge.faults(good.with(new Documents(91, 90, 0)))).hasSize(1);
        assertThat(Judge.faults(good.with(new Documents(89, 90, 0)))).hasSize(1);
    }

    @Test
    void seesWhatTheCheckerFound() {
        assertThat(
                        Judge.faults(
                                good.withDifferences(
                                        List.of("5001: is in SageOne 2 times"), "1.00")))
                .containsExactly("the checker found 1 differences", "the books are wrong by 1.00");
    }

    @Test
    void seesThatSageOneWasCalledTooOften() {
        assertThat(Judge.faults(good.with(new Calls(Map.of(), 130, 120, 100, 101, 0))))
                .containsExactly("101 calls arrived in a minute");
        assertThat(Judge.faults(good.with(new Calls(Map.of(), 130, 120, 100, 99, 1))))
                .containsExactly("SageOne refused calls with 429");
    }

    @Test
    void seesAServiceThatDoesNotEndInTime() {
        assertThat(Judge.faults(good.with(List.of(new Outages("gateway", 3, 1, 30, 40, 50)))))
                .containsExactly("gateway did not end within its grace 1 times");
    }

    @Test
    void doesNotTakeARunWithoutAKillForAProof() {
        assertThat(Judge.faults(good.with(List.of())))
                .containsExactly("no process was killed or restarted");
    }

    /** Figures of which each test changes one part. */
    private static final class GoodRun {

        TrialFigures figures() {
            return figures(EVENTS, DOCUMENTS, CALLS, List.of(GATEWAY), List.of(), "0");
        }

        TrialFigures with(Events events) {
            return figures(events, DOCUMENTS, CALLS, List.of(GATEWAY), List.of(), "0");
        }

        TrialFigures with(Documents documents) {
            return figures(EVENTS, documents, CALLS, List.of(GATEWAY), List.of(), "0");
        }

        TrialFigures with(Calls calls) {
            return figures(EVENTS, DOCUMENTS, calls, List.of(GATEWAY), List.of(), "0");
        }

        TrialFigures with(List<Outages> outages) {
            return figures(EVENTS, DOCUMENTS, CALLS, outages, List.of(), "0");
        }

        TrialFigures withDifferences(List<String> differences, String amount) {
            return figures(EVENTS, DOCUMENTS, CALLS, List.of(GATEWAY), differences, amount);
        }

        private static TrialFigures figures(
                Events events,
                Documents documents,
                Calls calls,
                List<Outages> outages,
                List<String> differences,
                String amount) {
            return new TrialFigures(
                    true,
                    List.of(),
                    "chaos",
                    "",
                    events,
                    Map.of("customer", Map.of("SYNCED", 40L)),
                    differences,
                    new BigDecimal(amount),
                    0,
                    documents,
                    calls,
                    outages,
                    new TrialFigures.Seconds(30, 120, 20, 190));
        }
    }
}
