package org.sageonesync.reliability.schedules;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.topic.Topics;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message broker and careless senders add: repetitions, late arrivals, bytes that are no
 * event.
 */
final class Noise {

    private static final List<String> TOPICS =
            List.of(Topics.CUSTOMERS, Topics.INVOICES, Topics.PAYMENTS);

    private final Dice dice;
    private int garbled;

    Noise(Dice dice) {
        this.dice = dice;
    }

    List<Step> added(List<Step> told) {
        var steps = new ArrayList<>(told);
        for (int i = 0; i < dice.between(1, 4); i++) {
            repeat(steps);
        }
        if (dice.percent(60)) {
            move(steps);
        }
        for (int i = 0; i < dice.between(0, 2); i++) {
            steps.add(dice.between(0, steps.size()), garble(steps));
        }
        return steps;
    }

    /** At some later time: a duplicate if nothing newer has been told, else a stale version. */
    private void repeat(List<Step> steps) {
        int from = dice.below(steps.size());
        steps.add(dice.between(from + 1, steps.size()), steps.get(from));
    }

    /** Something arrives at quite another time, perhaps after a later version of itself. */
    private void move(List<Step> steps) {
        int from = dice.below(steps.size());
        steps.add(dice.between(0, steps.size() - 1), steps.remove(from));
    }

    private Step garble(List<Step> steps) {
        return switch (dice.below(4)) {
            case 0 -> new Step.Garble(dice.one(TOPICS), "gone", null, null, 0);
            case 1 -> new Step.Garble(dice.one(TOPICS), "?", "{no event " + ++garbled, null, 0);
            case 2 -> spoilt(Topics.INVOICES, RecordId.invoice("I9"), 1);
            default -> spoiltPayment(steps);
        };
    }

    /** Nothing waits for a payment, so that a spoilt one holds up none but itself. */
    private Step spoiltPayment(List<Step> steps) {
        var payments =
                steps.stream()
                        .filter(Step.Tell.class::isInstance)
                        .map(step -> ((Step.Tell) step).fact())
                        .filter(fact -> fact.key().entity() == Entity.PAYMENT)
                        .toList();
        if (payments.isEmpty()) {
            return spoilt(Topics.INVOICES, RecordId.invoice("I8"), 1);
        }
        var payment = dice.one(payments);
        return spoilt(Topics.PAYMENTS, payment.key(), payment.version() + dice.below(2));
    }

    private Step spoilt(String topic, RecordId about, long version) {
        var value = "\"version\": %d, \"nonsense\": %d".formatted(version, ++garbled);
        return new Step.Garble(topic, about.id(), value, about, version);
    }
}
