package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.load.Kind;

import java.util.List;
import java.util.stream.Stream;

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
        return stream().toArray(String[]::new);
    }

    /** Those that only follow events and outcomes of a kind. */
    static String[] besides(Kind kind) {
        List<String> busy = List.of(of(kind));
        return stream().filter(process -> !busy.contains(process)).toArray(String[]::new);
    }

    private static Stream<String> stream() {
        return Stream.concat(SERVICES.stream(), Stream.of(POSTGRES, KAFKA));
    }
}
