package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Stage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to one payment, and what must have become of it in the end.
 *
 * @param special the special case it stands for; empty for an ordinary one
 * @param meaning the special case in a sentence
 * @param messages what is published of it, by the part of the run
 * @param settled the first stage at whose end it is on its way no more
 * @param deadLetters how many of its messages cannot be decoded
 */
record PaymentStory(
        String special,
        String meaning,
        Map<Stage, List<Message>> messages,
        PaymentEnding ending,
        Stage settled,
        Calls calls,
        int deadLetters) {

    static final String ORDINARY = "";

    PaymentStory {
        messages = Map.copyOf(messages);
    }

    static PaymentStory of(String special, String meaning) {
        return new PaymentStory(
                special, meaning, Map.of(), PaymentEnding.UNDECIDED, Stage.NEVER, Calls.NONE, 0);
    }

    /** Published before the first export is confirmed. */
    PaymentStory first(Payment... payments) {
        return in(Stage.FIRST_EXPORT, payments);
    }

    /** Published in the second part. */
    PaymentStory later(Payment... payments) {
        return in(Stage.SECOND_PART, payments);
    }

    PaymentStory in(Stage stage, Payment... payments) {
        return in(stage, Arrays.stream(payments).map(Payment::message).toList());
    }

    PaymentStory in(Stage stage, List<Message> published) {
        var all = new HashMap<>(messages);
        all.put(stage, List.copyOf(published));
        return new PaymentStory(special, meaning, all, ending, settled, calls, deadLetters);
    }

    List<Message> of(Stage stage) {
        return messages.getOrDefault(stage, List.of());
    }

    boolean isKnownBy(Stage stage) {
        return ending.hasRecord() && firstSeen().isReachedBy(stage);
    }

    /** It ends in the books as this, by one create and an allocation for each invoice it pays. */
    PaymentStory synced(Payment as) {
        return synced(Receipt.of(as));
    }

    PaymentStory synced(Receipt as) {
        return ends(PaymentEnding.synced(as), firstSeen())
                .costing(Calls.create().allocating(as.allocations().size()));
    }

    /** It ends outside of the books. */
    PaymentStory ends(Payment as, String state, String reason) {
        Stage rests = state.equals("PARKED") ? Stage.NEVER : firstSeen();
        return ends(PaymentEnding.without(as, state, reason), rests);
    }

    /** It was in the books, and was taken back. */
    PaymentStory takenBack(Payment was) {
        int allocations = was.allocations().size();
        return ends(PaymentEnding.without(was, "SYNCED", ""), firstSeen())
                .costing(
                        Calls.create()
                                .allocating(allocations)
                                .unallocating(allocations)
                                .deleting());
    }

    PaymentStory ends(PaymentEnding with, Stage from) {
        return new PaymentStory(special, meaning, messages, with, from, calls, deadLetters);
    }

    private Stage firstSeen() {
        return messages.keySet().stream().min(Comparator.naturalOrder()).orElse(Stage.NEVER);
    }

    PaymentStory settled(Stage from) {
        return ends(ending, from);
    }

    PaymentStory costing(Calls exactly) {
        return new PaymentStory(special, meaning, messages, ending, settled, exactly, deadLetters);
    }

    PaymentStory deadLetters(int count) {
        return new PaymentStory(special, meaning, messages, ending, settled, calls, count);
    }
}
