package org.sageonesync.localstack.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says what speaks against a run. */
final class Judge {

    private final List<String> faults = new ArrayList<>();

    private Judge() {}

    /** Sentences; none if the run proves what it is to prove. */
    static List<String> faults(TrialFigures figures) {
        var judge = new Judge();
        judge.events(figures.events());
        judge.books(figures.differences(), figures.wrongBy(), figures.documents());
        judge.calls(figures.calls());
        judge.processes(figures.processes());
        return List.copyOf(judge.faults);
    }

    private void events(TrialFigures.Events events) {
        object(events.during() == 0, "no event was published during the trial");
        object(
                events.onTopics() != events.published(),
                "billing published %d events, the topics hold %d"
                        .formatted(events.published(), events.onTopics()));
        object(
                events.deadLetters() != events.deadLettersExpected(),
                "%d events have a dead letter, should be %d"
                        .formatted(events.deadLetters(), events.deadLettersExpected()));
    }

    private void books(
            List<String> differences, BigDecimal wrongBy, TrialFigures.Documents documents) {
        object(
                !differences.isEmpty(),
                "the checker found %d differences".formatted(differences.size()));
        object(wrongBy.signum() != 0, "the books are wrong by " + wrongBy);
        object(
                documents.made() != documents.due(),
                "SageOne made %d documents, should be %d"
                        .formatted(documents.made(), documents.due()));
    }

    private void calls(TrialFigures.Calls calls) {
        object(calls.tooManyRequests() > 0, "SageOne refused calls with 429");
        object(
                calls.mostInAnyMinute() > calls.allowedAMinute(),
                "%d calls arrived in a minute".formatted(calls.mostInAnyMinute()));
    }

    private void processes(List<TrialFigures.Outages> processes) {
        object(processes.isEmpty(), "no process was killed or restarted");
        processes.stream()
                .filter(one -> one.tookTooLong() > 0)
                .forEach(
                        one ->
                                faults.add(
                                        "%s did not end within its grace %d times"
                                                .formatted(one.name(), one.tookTooLong())));
    }

    private void object(boolean wrong, String sentence) {
        if (wrong) {
            faults.add(sentence);
        }
    }
}
