package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.load.Kind;

import java.util.ArrayList;
import java.util.List;

/** The processes of the system, by name. */
final class Processes {

    static final String GATEWAY = "gateway";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";

    /** Those that are built here. */
    static final List<String> SERVICES =
            List.of(GATEWAY, "mapping", "customers", "invoices", "payments");

    private Processes() {}

    /** Those that work for a kind of documents, SageOne's stand-in not among them. */
    static String[] of(Kind kind) {
        return new String[] {kind.server().label(), GATEWAY, POSTGRES, KAFKA};
    }

    /** All of them; others that follow outcomes too. */
    static String[] all() {
        var all = new ArrayList<>(SERVICES);
        all.addAll(List.of(POSTGRES, KAFKA));
        return all.toArray(String[]::new);
    }
}
