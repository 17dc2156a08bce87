package org.sageonesync.benchmarks.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Processor time by process, in milliseconds, as Linux counts it: of the process, of all that it
 * started and that still run, and of those that have ended.
 */
public record Cpu(Map<String, Long> millis) {

    /** Linux counts in hundredths of a second. */
    private static final long TICK = 10;

    private static final int USER = 11;
    private static final int OF_ENDED_CHILDREN = 15;

    public Cpu {
        millis = Map.copyOf(millis);
    }

    /** Of every process whose id stands in a file of the folder. */
    static Cpu of(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            var millis = new TreeMap<String, Long>();
            files.filter(file -> file.toString().endsWith(".pid"))
                    .forEach(file -> millis.put(name(file), ofFamily(file)));
            return new Cpu(millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".pid", "");
    }

    /** What was used since then. */
    public Cpu since(Cpu before) {
        var used = new TreeMap<String, Long>();
        millis.forEach((name, now) -> used.put(name, now - before.millis().getOrDefault(name, 0L)));
        return new Cpu(used);
    }

    /** Of some processes together. */
    public double of(String... names) {
        return Stream.of(names).mapToLong(name -> millis.getOrDefault(name, 0L)).sum();
    }

    private static long ofFamily(Path file) {
        try {
            long pid = Long.parseLong(Files.readString(file).strip());
            return ProcessHandle.of(pid)
                    .map(
                            process ->
                                    Stream.concat(Stream.of(process), process.descendants())
                                            .mapToLong(one -> ticks(one.pid()) * TICK)
                                            .sum())
                    .orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields are counted from behind the name, which may hold anything. */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int field = USER; field < OF_ENDED_CHILDREN; field++) {
            sum += Long.parseLong(fields[field]);
        }
        return sum;
    }
}
