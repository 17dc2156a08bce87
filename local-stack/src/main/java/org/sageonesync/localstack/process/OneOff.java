package org.sageonesync.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that does one thing and ends. */
public final class OneOff {

    private OneOff() {}

    /**
     * Runs it to its end.
     *
     * @throws StackFailure with its output if it fails
     */
    public static void run(List<String> words, Path log) {
        try {
            Process process =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new StackFailure(
                        "%s failed:%n%s".formatted(words.getFirst(), Files.readString(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while " + words.getFirst() + " was running");
        }
    }
}
