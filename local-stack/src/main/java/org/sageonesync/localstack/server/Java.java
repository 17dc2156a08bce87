package org.sageonesync.localstack.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM of the stack is started: small, and quick to start rather than quick at its peak. */
final class Java {

    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:-UsePerfData");

    /**
     * A virtual thread that waits while it loads a class keeps its carrier, so a service has more
     * of these than there may be cores.
     */
    private static final String CARRIERS = "-Djdk.virtualThreadScheduler.parallelism=8";

    private Java() {}

    /** Runs a class of the launcher's own class path. */
    static List<String> mainClass(String heap, List<String> settings, String... words) {
        var all = start(heap, settings);
        all.add("-cp");
        all.add(System.getProperty("java.class.path"));
        all.addAll(List.of(words));
        return all;
    }

    /** Runs a service's archive. */
    static List<String> archive(String heap, Path archive) {
        var all = start(heap, List.of(CARRIERS, "--enable-native-access=ALL-UNNAMED"));
        all.add("-jar");
        all.add(archive.toString());
        return all;
    }

    private static List<String> start(String heap, List<String> settings) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heap);
        words.addAll(SMALL);
        words.addAll(settings);
        return words;
    }
}
