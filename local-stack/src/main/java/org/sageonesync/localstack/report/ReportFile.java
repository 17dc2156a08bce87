package org.sageonesync.localstack.report;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code report.json}: the closing table for programs. */
public record ReportFile(Path file) {

    /** Writes it at once, so that whoever finds it finds all of it. */
    public void write(Object figures) {
        try {
            Path unfinished = file.resolveSibling("report.json.part");
            Files.writeString(
                    unfinished,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(figures));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
