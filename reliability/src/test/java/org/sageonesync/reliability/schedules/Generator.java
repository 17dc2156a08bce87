package org.sageonesync.reliability.schedules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a schedule from its seed. */
final class Generator {

    private final long seed;
    private final List<Cell> faults;
    private final Dice dice;
    private final Noise noise;

    private Generator(long seed, List<Cell> faults) {
        this.seed = seed;
        this.faults = faults;
        this.dice = new Dice(seed);
        this.noise = new Noise(dice);
    }

    /**
     * @param faults that strike what is saved, if it is saved
     */
    static Schedule of(long seed, List<Cell> faults) {
        return new Generator(seed, faults).schedule();
    }

    private Schedule schedule() {
        var steps = noise.added(interleaved(lives()));
        faults.forEach(cell -> scatter(steps, new Step.Plant(cell), steps.size() / 2));
        scatter(steps, new Step.Plant(dice.one(Cell.OTHERS)), steps.size() / 2);
        boolean ignoresLater = dice.percent(25);
        changes(steps, ignoresLater);
        if (dice.percent(40)) {
            scatter(steps, new Step.Resync(), steps.size());
        }
        return new Schedule(seed, steps, ignoresLater);
    }

    private List<Life> lives() {
        var people = new People(dice);
        var sales = new Sales(dice);
        var till = new Till(dice);
        var customers = people.buyers();
        var invoices = sales.invoices(customers);
        var notes =
                IntStream.rangeClosed(1, dice.between(1, 2))
                        .mapToObj(i -> note("N" + i, sales, till, dice.one(invoices)))
                        .toList();
        var payments =
                IntStream.rangeClosed(1, dice.between(2, 4))
                        .mapToObj(i -> till.payment("P" + i, payer(invoices, customers), invoices))
                        .toList();
        return Stream.of(
                        customers.stream().map(people::buyer),
                        Stream.of(people.passerBy()),
                        invoices.stream().map(Invoice::life),
                        notes.stream(),
                        payments.stream())
                .flatMap(lives -> lives)
                .toList();
    }

    private static Life note(String id, Sales sales, Till till, Invoice invoice) {
        return till.take(invoice) ? sales.note(id, invoice) : Life.UNTOLD;
    }

    /** Most payments are of somebody who has an invoice. */
    private String payer(List<Invoice> invoices, List<String> customers) {
        return dice.percent(85) ? dice.one(invoices).customer() : dice.one(customers);
    }

    private List<Step> interleaved(List<Life> lives) {
        var left =
                lives.stream()
                        .map(life -> new ArrayDeque<>(life.facts()))
                        .filter(facts -> !facts.isEmpty())
                        .collect(
                                Collectors.<Deque<Fact>, List<Deque<Fact>>>toCollection(
                                        ArrayList::new));
        var steps = new ArrayList<Step>();
        while (!left.isEmpty()) {
            var facts = dice.one(left);
            steps.add(new Step.Tell(facts.removeFirst()));
            left.removeIf(Deque::isEmpty);
        }
        return steps;
    }

    private void changes(List<Step> steps, boolean ignoresLater) {
        var changes = new ArrayList<Turn>();
        if (dice.percent(70)) {
            changes.add(Knobs::mappingAll);
        }
        if (dice.percent(50)) {
            changes.add(knobs -> knobs.allowing(Knobs.PARTNER_IGNORED_FIRST));
        }
        if (ignoresLater) {
            changes.add(knobs -> knobs.ignoring(Knobs.PARTNER_IGNORED_LATER));
        }
        place(steps, dice.shuffled(changes));
    }

    /** A turn of the knobs. */
    private interface Turn {
        Knobs on(Knobs knobs);
    }

    private void place(List<Step> steps, List<Turn> turns) {
        var knobs = Knobs.FIRST;
        int after = 0;
        for (var turn : turns) {
            knobs = turn.on(knobs);
            after = dice.between(after, steps.size());
            steps.add(after++, new Step.Change(knobs));
        }
    }

    private void scatter(List<Step> steps, Step step, int before) {
        steps.add(dice.between(0, before), step);
    }
}
