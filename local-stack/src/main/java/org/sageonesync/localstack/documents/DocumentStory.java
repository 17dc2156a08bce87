package org.sageonesync.localstack.documents;

import org.sageonesync.localstack.billing.Message;

import java.util.Arrays;
import java.util.List;

/**
 * What happens to one invoice or credit note, and what must have become of it in the end.
 *
 * @param special the special case it stands for; empty for an ordinary one
 * @param meaning the special case in a sentence
 * @param first published before the first export is confirmed
 * @param later published in the second part
 * @param settled the first stage at whose end it is on its way no more; a later one may send it on
 *     its way again
 * @param deadLetters how many of its messages cannot be decoded
 */
record DocumentStory(
        String special,
        String meaning,
        List<Message> first,
        List<Message> later,
        DocumentEnding ending,
        Stage settled,
        Calls calls,
        int deadLetters) {

    static final String ORDINARY = "";

    DocumentStory {
        first = List.copyOf(first);
        later = List.copyOf(later);
    }

    static DocumentStory of(String special, String meaning) {
        return new DocumentStory(
                special,
                meaning,
                List.of(),
                List.of(),
                DocumentEnding.UNDECIDED,
                Stage.NEVER,
                Calls.NONE,
                0);
    }

    DocumentStory first(Bill... bills) {
        return first(messages(bills));
    }

    DocumentStory first(List<Message> messages) {
        return new DocumentStory(
                special, meaning, messages, later, ending, settled, calls, deadLetters);
    }

    DocumentStory later(Bill... bills) {
        return new DocumentStory(
                special, meaning, first, messages(bills), ending, settled, calls, deadLetters);
    }

    private static List<Message> messages(Bill... bills) {
        return Arrays.stream(bills).map(Bill::message).toList();
    }

    /** It ends in the books as this, by one create, and one allocation if it reduces another. */
    DocumentStory synced(Bill as) {
        return endsWith(DocumentEnding.synced(as), firstSeen())
                .costing(new Calls(1, as.creditOf() == null ? 0 : 1, 0, 0));
    }

    /** It ends outside of the books. */
    DocumentStory ends(Bill as, String state, String reason) {
        Stage rests = state.equals("PARKED") ? Stage.NEVER : firstSeen();
        return endsWith(DocumentEnding.without(as, state, reason), rests);
    }

    private Stage firstSeen() {
        return first.isEmpty() ? Stage.SECOND_PART : Stage.FIRST_EXPORT;
    }

    DocumentStory endsWith(DocumentEnding with, Stage from) {
        return new DocumentStory(special, meaning, first, later, with, from, calls, deadLetters);
    }

    DocumentStory settled(Stage from) {
        return endsWith(ending, from);
    }

    DocumentStory costing(Calls exactly) {
        return new DocumentStory(
                special, meaning, first, later, ending, settled, exactly, deadLetters);
    }

    DocumentStory deadLetters(int count) {
        return new DocumentStory(special, meaning, first, later, ending, settled, calls, count);
    }
}
