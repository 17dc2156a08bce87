package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.bed.Bed;
import org.sageonesync.benchmarks.bed.Company;
import org.sageonesync.benchmarks.bed.Cpu;
import org.sageonesync.benchmarks.load.Billing;
import org.sageonesync.benchmarks.load.Event;
import org.sageonesync.benchmarks.load.Kind;
import org.sageonesync.benchmarks.load.Outcomes;
import org.sageonesync.benchmarks.load.Publisher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One company of a running system, with billing on one side and outcomes on the other. */
public final class Rig implements AutoCloseable {

    private final Bed bed;
    private final Company company;
    private final Billing billing;
    private final Publisher publisher;
    private final Outcomes outcomes;
    private final Map<Kind, Integer> posted = new EnumMap<>(Kind.class);

    public Rig(Bed bed, String key) {
        this.bed = bed;
        this.company = Company.create(bed, key);
        this.billing = new Billing(key);
        this.publisher = new Publisher(bed.kafka());
        this.outcomes = new Outcomes(bed.kafka(), bed.waiting());
    }

    /**
     * What it took to bring a batch into the books.
     *
     * @param time from the first event's publication until the last outcome was heard
     * @param calls that SageOne got for it
     * @param statements of the gateway
     */
    record Batch(List<Event> events, Duration time, Cpu cpu, long calls, long statements) {

        double perSecond() {
            return events.size() / (time.toNanos() / 1e9);
        }

        /** Processor time of a document in some processes, in milliseconds. */
        double cpuPerDocument(String... processes) {
            return cpu.of(processes) / events.size();
        }
    }

    /** Publishes so many new records at once and waits until all are in the books. */
    Batch batch(Kind kind, int documents) {
        List<Event> events = billing.next(kind, documents);
        long calls = company.calls();
        long statements = statements();
        Cpu before = bed.cpu();
        long from = System.nanoTime();
        publisher.publish(events);
        posted.merge(kind, documents, Integer::sum);
        var time = Duration.ofNanos(outcomes.await(events) - from);
        Cpu used = bed.cpu().since(before);
        return new Batch(events, time, used, company.calls() - calls, statements() - statements);
    }

    /** Posts until so many batched records of a kind are in the books. */
    void warm(Kind kind, int documents) {
        int missing = documents - posted.getOrDefault(kind, 0);
        if (missing > 0) {
            batch(kind, missing);
        }
    }

    private long statements() {
        return bed.stores().transactions(Processes.GATEWAY);
    }

    Bed bed() {
        return bed;
    }

    Company company() {
        return company;
    }

    Billing billing() {
        return billing;
    }

    Publisher publisher() {
        return publisher;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    @Override
    public void close() {
        publisher.close();
        outcomes.close();
    }
}
