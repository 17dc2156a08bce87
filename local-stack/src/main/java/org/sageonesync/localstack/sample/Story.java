package org.sageonesync.localstack.sample;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Stage;

import java.util.Arrays;
import java.util.List;

/**
 * What happens to one customer, and what must have become of it in the end.
 *
 * @param special the special case it stands for; empty for an ordinary customer
 * @param meaning the special case in a sentence
 * @param first published before the first export is confirmed
 * @param later published after the first export is done
 * @param creates calls that must have created a customer: 0 or 1
 * @param updates changes that must have reached the books, each two calls
 * @param deadLetters how many of its messages cannot be decoded
 */
record Story(
        String special,
        String meaning,
        List<Message> first,
        List<Message> later,
        Ending ending,
        int creates,
        int updates,
        int deadLetters) {

    static final String ORDINARY = "";

    private static final Ending UNDECIDED = Ending.without("", Ending.NO_RECORD, "");

    Story {
        first = List.copyOf(first);
        later = List.copyOf(later);
    }

    static Story of(String special, String meaning) {
        return new Story(special, meaning, List.of(), List.of(), UNDECIDED, 0, 0, 0);
    }

    Story first(Snapshot... snapshots) {
        return first(messages(snapshots));
    }

    Story first(List<Message> messages) {
        return new Story(special, meaning, messages, later, ending, creates, updates, deadLetters);
    }

    Story later(Snapshot... snapshots) {
        return later(messages(snapshots));
    }

    Story later(List<Message> messages) {
        return new Story(special, meaning, first, messages, ending, creates, updates, deadLetters);
    }

    private static List<Message> messages(Snapshot... snapshots) {
        return Arrays.stream(snapshots).map(Snapshot::message).toList();
    }

    Story endsWith(Ending with) {
        return new Story(special, meaning, first, later, with, creates, updates, deadLetters);
    }

    /** It ends in the books as this snapshot has it, created once and updated so many times. */
    Story synced(Snapshot as, int updatedTimes) {
        return new Story(
                special, meaning, first, later, Ending.synced(as), 1, updatedTimes, deadLetters);
    }

    List<Message> of(Stage stage) {
        return switch (stage) {
            case FIRST_EXPORT -> first;
            case SECOND_PART -> later;
            default -> List.of();
        };
    }

    boolean isKnownBy(Stage stage) {
        Stage firstSeen = first.isEmpty() ? Stage.SECOND_PART : Stage.FIRST_EXPORT;
        return ending.hasRecord() && firstSeen.isReachedBy(stage);
    }

    Calls calls() {
        return new Calls(creates, 0, updates, 0, 0, 0);
    }

    boolean isBilledMonthly() {
        return !first.isEmpty()
                && creates > 0
                && deadLetters == 0
                && !special.equals(OddityCases.AUTO_ALLOCATING);
    }

    Story deadLetters(int count) {
        return new Story(special, meaning, first, later, ending, creates, updates, count);
    }
}
