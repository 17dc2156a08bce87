package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.bed.Copies;
import org.sageonesync.benchmarks.bed.Stores;
import org.sageonesync.benchmarks.load.Kind;
import org.sageonesync.benchmarks.report.Rounds;
import org.sageonesync.benchmarks.report.Section;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an invoice costs where the stores hold few records, and many. */
public final class Growth {

    private static final int CUSTOMERS = 100;

    /** After so many the compilers have done their work, which would count for the first size. */
    private static final int WARM = 2_000;

    private final Rig rig;
    private final Rounds rounds = new Rounds();
    private int filled;

    public Growth(Rig rig) {
        this.rig = rig;
    }

    /** Measures at each of the sizes, which ascend. */
    public Section measure(int count, int documents, List<Integer> sizes) {
        rig.batch(Kind.CUSTOMERS, CUSTOMERS);
        rig.warm(Kind.INVOICES, WARM);
        String likeness = rig.batch(Kind.INVOICES, 1).events().getFirst().id();
        for (int size : sizes) {
            fill(rig.bed().stores(), likeness, size);
            rig.batch(Kind.INVOICES, documents);
            for (int round = 0; round < count; round++) {
                measure(documents, size);
                rig.bed().progress(name(size), round + 1, count);
            }
        }
        sizes.stream().skip(1).forEach(size -> compare(size, sizes.getFirst()));
        return new Section(
                "What an invoice costs in a full store",
                "The invoice service's and the gateway's tables are filled with copies of a posted invoice: records, history, what is known of customers, journal, attempts, numbers. Processor time of the invoice service, the gateway, PostgreSQL and Kafka.",
                rounds.series());
    }

    private void measure(int documents, int size) {
        Rig.Batch batch = rig.batch(Kind.INVOICES, documents);
        rounds.add(name(size), "ms/document", batch.cpuPerDocument(Processes.of(Kind.INVOICES)));
        rounds.add(ofPostgres(size), "ms/document", batch.cpuPerDocument(Processes.POSTGRES));
        rounds.add(name(size) + ": pipeline", "documents/s", batch.perSecond());
    }

    private void compare(int size, int least) {
        String name = "%,d : %,d records".formatted(size, least);
        rounds.add(name, "", rounds.median(name(size)) / rounds.median(name(least)));
        rounds.add(
                name + ": PostgreSQL",
                "",
                rounds.median(ofPostgres(size)) / rounds.median(ofPostgres(least)));
    }

    private static String ofPostgres(int size) {
        return name(size) + ": PostgreSQL";
    }

    private static String name(int size) {
        return "%,d records".formatted(size);
    }

    private void fill(Stores stores, String likeness, int size) {
        long from = System.nanoTime();
        copies(likeness).parallelStream().forEach(copies -> copies.make(stores, filled + 1, size));
        filled = size;
        rig.bed().timed("filled to " + name(size), Duration.ofNanos(System.nanoTime() - from));
    }

    private List<Copies> copies(String id) {
        String ref = "kind = 'invoices' and ref = '%s'".formatted(id);
        String record = "entity = 'invoice' and id = '%s'".formatted(id);
        return List.of(
                new Copies(
                        "invoices",
                        "record",
                        record,
                        Map.of(
                                "id", "'f' || n",
                                "natural_key", "'f' || n",
                                "accounting_id", "(-n)::text",
                                "document_number", "'F-' || n")),
                new Copies("invoices", "history", record, Map.of("id", "'f' || n")),
                new Copies(
                        "invoices",
                        "dependency",
                        "entity = 'customer' and id = (select min(id) from dependency where entity = 'customer' and state = 'SYNCED')",
                        Map.of("id", "'f' || n", "accounting_id", "(-n)::text")),
                new Copies(
                        "gateway",
                        "posting",
                        ref,
                        Map.of(
                                "ref", "'f' || n",
                                "accounting_id", "-n",
                                "document_number", "'F-' || n")),
                new Copies("gateway", "posting_attempt", ref, Map.of("ref", "'f' || n")),
                new Copies(
                        "gateway",
                        "posting_name",
                        ref,
                        Map.of(
                                "ref", "'f' || n",
                                "name_key", "'f-' || n",
                                "wanted_key", "'f-' || n")));
    }
}
