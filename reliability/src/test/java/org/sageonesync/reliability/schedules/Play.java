package org.sageonesync.reliability.schedules;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;
import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Setup;
import org.sageonesync.reliability.world.World;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A schedule being played in a company of its own. */
final class Play {

    private final World world;
    private final Company company;
    private final Schedule schedule;
    private final SortedMap<RecordId, Expected> expected;
    private final Wire wire;
    private final Sandboxed sandboxed;
    private final Resyncs resyncs;
    private final AtomicInteger settings = new AtomicInteger(1);
    private final AtomicInteger played = new AtomicInteger();
    private boolean applied;

    Play(World world, Company company, Schedule schedule) {
        this.world = world;
        this.company = company;
        this.schedule = schedule;
        this.expected = Model.of(schedule);
        this.wire = new Wire(company.key().value());
        this.resyncs = new Resyncs(world);
        this.sandboxed = new Sandboxed(world.sandbox(), company);
        this.applied = !schedule.appliesAtLast();
        sandboxed.behave(new Dice(schedule.seed()));
    }

    static Setup setup(int version, Knobs knobs) {
        var categories = with(knobs, Knobs.CATEGORY, Knobs.LATE_CATEGORY);
        var methods = with(knobs, Knobs.METHOD, Knobs.LATE_METHOD);
        return new Setup(version, Numbers.BILLING, knobs.ignored(), categories, methods);
    }

    private static Set<String> with(Knobs knobs, String first, String late) {
        return knobs.mapped().contains(late) ? Set.of(first, late) : Set.of(first);
    }

    Company company() {
        return company;
    }

    Schedule schedule() {
        return schedule;
    }

    Sandboxed sandboxed() {
        return sandboxed;
    }

    boolean isPlayed() {
        return played.get() == schedule.steps().size();
    }

    /** Plays the next step. */
    void next() {
        play(schedule.steps().get(played.get()));
        played.incrementAndGet();
    }

    private void play(Step step) {
        switch (step) {
            case Step.Tell(var fact) -> send(Wire.topic(fact), fact.key().id(), wire.json(fact));
            case Step.Garble garble -> send(garble.topic(), garble.id(), wire.json(garble));
            case Step.Plant(var cell) -> sandboxed.plant(cell);
            case Step.Change(var knobs) ->
                    world.settings(company, setup(settings.incrementAndGet(), knobs));
            case Step.Resync _ -> resyncs.ask(company, false);
        }
    }

    private void send(String topic, String id, @Nullable String json) {
        var value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        Future<?> _ = world.send(new ProducerRecord<>(topic, wire.key(id), value));
    }

    /** The key and value of whatever could not be read on this topic. */
    Stream<String> garbled(String topic) {
        return schedule.all(Step.Garble.class).stream()
                .filter(garble -> garble.topic().equals(topic) && garble.value() != null)
                .map(garble -> wire.key(garble.id()) + " " + wire.json(garble));
    }

    /**
     * Whether everything has come to rest. If the last settings are still to be brought to what is
     * in the books, that begins now, and it has not.
     */
    boolean isAtRest(Sight sight) {
        if (!isPlayed() || !sight.isAtRest(expected, settings.get())) {
            return false;
        }
        if (!applied) {
            applied = resyncs.ask(company, true);
            return false;
        }
        return true;
    }

    /** Whatever is not as it must be. */
    List<String> findings(Sight sight) {
        var books = new BooksSeen(service -> world.books(company, service));
        return Stream.concat(
                        Audit.of(expected, sight.records(), books).stream(),
                        sandboxed.breaches().stream())
                .toList();
    }
}
