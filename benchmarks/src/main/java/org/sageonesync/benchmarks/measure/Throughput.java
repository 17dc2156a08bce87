package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.load.BareClient;
import org.sageonesync.benchmarks.load.Event;
import org.sageonesync.benchmarks.load.Kind;
import org.sageonesync.benchmarks.load.Payloads;
import org.sageonesync.benchmarks.report.Rounds;
import org.sageonesync.benchmarks.report.Section;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.process.StackFailure;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * How many documents a second the whole pipeline posts while nothing limits it, what that costs in
 * processor time, and how a bare client compares that posts the same bodies in the same round.
 */
public final class Throughput implements AutoCloseable {

    /** The compilers are at work for the first some thousand documents of a kind. */
    private static final int WARM_UP = 12;

    private static final int WARM_UPS_A_ROUND = 3;

    private final Rig rig;
    private final Rounds rounds = new Rounds();
    private final Rounds calls = new Rounds();
    private final Payloads payloads;
    private final BareClient bare;
    private List<Long> bareInvoices = List.of();

    public Throughput(Rig rig) {
        this.rig = rig;
        this.payloads = new Payloads(rig.company());
        this.bare = new BareClient(rig.company(), rig.bed().url(Server.SANDBOX));
    }

    /**
     * Measures, after rounds that only warm everything up, because a service runs for weeks: three
     * for each that counts, twelve at most.
     *
     * @param afterRound done after each round that counts
     */
    public List<Section> measure(int count, int documents, Runnable afterRound) {
        int warmUp = Math.min(WARM_UPS_A_ROUND * count, WARM_UP);
        for (int round = -warmUp; round < count; round++) {
            for (Kind kind : Kind.values()) {
                measure(kind, documents, round >= 0);
            }
            if (round >= 0) {
                afterRound.run();
            }
            rig.bed().progress("rounds", warmUp + round + 1, warmUp + count);
        }
        return List.of(
                new Section(
                        "Documents a second, and what one costs",
                        "Limits off, replies after 20 ms, %d documents of each kind in a round. The bare client posts the same bodies to the same sandbox right after them, with as many calls at once (8) as the gateway may have. Processor time is that of all services, PostgreSQL and Kafka; the sandbox's is not counted."
                                .formatted(documents),
                        rounds.series()),
                new Section(
                        "Calls a document",
                        "As the sandbox counted them. A payment is a receipt and one allocation. The gateway's statements, each a transaction, are counted by PostgreSQL, up to a second late.",
                        calls.series()));
    }

    /** The median that was found. */
    public double perSecond(Kind kind) {
        return rounds.median(kind.label() + ": pipeline");
    }

    private void measure(Kind kind, int documents, boolean counted) {
        Rig.Batch batch = rig.batch(kind, documents);
        double alone = bare(kind, batch.events());
        if (counted) {
            note(kind, batch, alone);
        }
    }

    private void note(Kind kind, Rig.Batch batch, double alone) {
        String name = kind.label() + ": ";
        rounds.add(name + "pipeline", "documents/s", batch.perSecond());
        rounds.add(name + "bare client", "documents/s", alone);
        rounds.add(name + "pipeline : bare client", "", batch.perSecond() / alone);
        rounds.add(name + "processor time", "ms/document", batch.cpuPerDocument(Processes.all()));
        for (String process : Processes.of(kind)) {
            rounds.add(name + "… " + process, "ms/document", batch.cpuPerDocument(process));
        }
        rounds.add(
                name + "… the others, which follow",
                "ms/document",
                batch.cpuPerDocument(Processes.besides(kind)));
        double documents = batch.events().size();
        calls.add(kind.label(), "calls/document", batch.calls() / documents);
        calls.add(
                kind.label() + ": gateway's statements",
                "statements/document",
                batch.statements() / documents);
    }

    private double bare(Kind kind, List<Event> events) {
        List<ObjectNode> bodies = payloads.of(events);
        long before = rig.company().calls();
        long from = System.nanoTime();
        if (kind == Kind.PAYMENTS) {
            bare.pay(bodies, bareInvoices);
        } else {
            List<Long> ids = bare.post(kind, bodies);
            bareInvoices = kind == Kind.INVOICES ? ids : bareInvoices;
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        requireCalls(kind, events.size(), rig.company().calls() - before);
        return events.size() / seconds;
    }

    private static void requireCalls(Kind kind, int documents, long calls) {
        long wanted = kind == Kind.PAYMENTS ? 2L * documents : documents;
        if (calls != wanted) {
            throw new StackFailure(
                    "the bare client made %d calls instead of %d".formatted(calls, wanted));
        }
    }

    @Override
    public void close() {
        bare.close();
    }
}
