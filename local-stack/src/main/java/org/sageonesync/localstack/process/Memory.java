package org.sageonesync.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory, in KiB. A process alone is measured by its {@code VmRSS}; of a family of
 * processes that share memory, such as PostgreSQL's, each counts its share ({@code Pss}), so that
 * the sum is right.
 */
public final class Memory {

    private Memory() {}

    /** Of a process and all that it started; 0 if it is gone. */
    public static long residentKib(long pid) {
        return ProcessHandle.of(pid).map(Memory::ofFamily).orElse(0L);
    }

    private static long ofFamily(ProcessHandle process) {
        long[] family =
                Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(ProcessHandle::pid)
                        .toArray();
        String measure = family.length == 1 ? "VmRSS:" : "Pss:";
        long sum = 0;
        for (long member : family) {
            sum += read(member, measure);
        }
        return sum;
    }

    private static long read(long pid, String measure) {
        Path proc = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(proc)) {
            return byPs(pid);
        }
        Path file = proc.resolve(measure.startsWith("Pss") ? "smaps_rollup" : "status");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(measure))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return byPs(pid);
        }
    }

    private static long byPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return text.isBlank() ? 0 : Long.parseLong(text.strip());
        } catch (IOException _) {
            return 0;
        }
    }
}
