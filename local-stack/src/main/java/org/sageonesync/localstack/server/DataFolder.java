package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.UsageError;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * The folder of one run. It is emptied at the start, so it must be new, empty, or one that a former
 * run has marked as its own; and it belongs to one stack at a time.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARK = ".sageone-sync-stack";

    private final Layout layout;
    private final FileChannel lock;
    private final boolean keep;

    private DataFolder(Layout layout, FileChannel lock, boolean keep) {
        this.layout = layout;
        this.lock = lock;
        this.keep = keep;
    }

    /**
     * @param keep whether the databases stay when it is closed
     * @throws UsageError if the folder holds something else, or another stack is using it
     */
    public static DataFolder open(Layout layout, boolean keep) {
        Path folder = layout.data();
        try {
            requireOurs(folder);
            Files.createDirectories(folder);
            FileChannel lock = locked(folder);
            for (Path old : contents(folder)) {
                if (!old.endsWith(MARK)) {
                    delete(old);
                }
            }
            return new DataFolder(layout, lock, keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        boolean foreign =
                Files.exists(folder)
                        && !Files.exists(folder.resolve(MARK))
                        && !contents(folder).isEmpty();
        if (foreign) {
            throw new UsageError(
                    folder + " holds other files, which would be deleted; name a new folder");
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Said below.
        }
        channel.close();
        throw new UsageError(
                "another stack is using "
                        + folder
                        + "; end it, or name another folder with --data");
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Deletes the databases, unless they are to be kept; logs, sample and reports stay. */
    @Override
    public void close() {
        try {
            if (!keep) {
                delete(layout.kafka());
                delete(layout.postgres());
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
