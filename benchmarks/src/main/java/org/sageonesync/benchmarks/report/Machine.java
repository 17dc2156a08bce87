package org.sageonesync.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What it was measured on.
 *
 * @param cores that this process may use
 * @param memory in MiB
 * @param load how many processes wanted a core in the minute before
 */
public record Machine(
        String processor, int cores, long memory, String system, String jdk, double load) {

    private static final String UNKNOWN = "unknown";

    /** This one, now. */
    public static Machine here() {
        return new Machine(
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                kib(value("/proc/meminfo", "MemTotal")) / 1024,
                System.getProperty("os.name") + " " + release(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                loadNow());
    }

    /** In a sentence. */
    public String sentence() {
        return "%d cores (%s), %d MiB, %s, JDK %s; load before the start %.1f"
                .formatted(cores, processor, memory, system, jdk, load);
    }

    /** Such as {@code 6.18}: what its builder added says nothing to others. */
    private static String release() {
        return System.getProperty("os.version", UNKNOWN).replaceFirst("^([0-9]+[.][0-9]+).*", "$1");
    }

    private static double loadNow() {
        String text = first("/proc/loadavg", "");
        return text.isEmpty() ? 0 : Double.parseDouble(text.split(" ", -1)[0]);
    }

    private static long kib(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String value(String file, String name) {
        String line = first(file, name);
        return line.isEmpty() ? UNKNOWN : line.substring(line.indexOf(':') + 1).strip();
    }

    private static String first(String file, String start) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException | UncheckedIOException _) {
            return "";
        }
    }
}
