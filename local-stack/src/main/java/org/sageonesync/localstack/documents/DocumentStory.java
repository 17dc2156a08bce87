package org.sageonesync.localstack.documents;

import org.sageonesync.localstack.billing.Message;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to one invoice or credit note, and what must have become of it in the end.
 *
 * @param special the special case it stands for; empty for an ordinary one
 * @param meaning the special case in a sentence
 * @param messages what is published of it, by the part of the run
 * @param settled the first stage at whose end it is on its way no more; a later one may send it on
 *     its way again
 * @param deadLetters how many of its messages cannot be decoded
 */
record DocumentStory(
        String special,
        String meaning,
        Map<Stage, List<Message>> messages,
        DocumentEnding ending,
        Stage settled,
        Calls calls,
        int deadLetters) {

    static final String ORDINARY = "";

    DocumentStory {
        messages = Map.copyOf(messages);
    }

    static DocumentStory of(String special, String meaning) {
        return new DocumentStory(
                special, meaning, Map.of(), DocumentEnding.UNDECIDED, Stage.NEVER, Calls.NONE, 0);
    }

    /** Published before the first export is confirmed. */
    DocumentStory first(Bill... bills) {
        return in(Stage.FIRST_EXPORT, bills);
    }

    DocumentStory first(List<Message> published) {
        return in(Stage.FIRST_EXPORT, published);
    }

    /** Published in the second part. */
    DocumentStory later(Bill... bills) {
        return in(Stage.SECOND_PART, bills);
    }

    DocumentStory in(Stage stage, Bill... bills) {
        return in(stage, Arrays.stream(bills).map(Bill::message).toList());
    }

    private DocumentStory in(Stage stage, List<Message> published) {
        var all = new HashMap<>(messages);
        all.put(stage, List.copyOf(published));
        return new DocumentStory(special, meaning, all, ending, settled, calls, deadLetters);
    }

    List<Message> of(Stage stage) {
        return messages.getOrDefault(stage, List.of());
    }

    boolean isKnownBy(Stage stage) {
        return ending.hasRecord() && firstSeen().isReachedBy(stage);
    }

    /** It ends in the books as this, by one create, and one allocation if it reduces another. */
    DocumentStory synced(Bill as) {
        return endsWith(DocumentEnding.synced(as), firstSeen())
                .costing(Calls.create().allocating(as.creditOf() == null ? 0 : 1));
    }

    /** It ends outside of the books. */
    DocumentStory ends(Bill as, String state, String reason) {
        Stage rests = state.equals("PARKED") ? Stage.NEVER : firstSeen();
        return endsWith(DocumentEnding.without(as, state, reason), rests);
    }

    private Stage firstSeen() {
        return messages.keySet().stream().min(Comparator.naturalOrder()).orElse(Stage.NEVER);
    }

    DocumentStory endsWith(DocumentEnding with, Stage from) {
        return new DocumentStory(special, meaning, messages, with, from, calls, deadLetters);
    }

    DocumentStory settled(Stage from) {
        return endsWith(ending, from);
    }

    DocumentStory costing(Calls exactly) {
        return new DocumentStory(special, meaning, messages, ending, settled, exactly, deadLetters);
    }

    DocumentStory deadLetters(int count) {
        return new DocumentStory(special, meaning, messages, ending, settled, calls, count);
    }
}
