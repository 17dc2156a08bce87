package org.sageonesync.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sageonesync.localstack.options.UsageError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DataFolderTests {

    @TempDir Path folder;

    @Test
    void emptiesWhatAFormerRunLeft() throws IOException {
        DataFolder.open(layout("data"), true).close();
        Files.createDirectories(layout("data").logs());

        DataFolder.open(layout("data"), true).close();

        assertThat(layout("data").logs()).doesNotExist();
    }

    @Test
    void refusesAFolderOfOthers() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("home"));
        Path precious = Files.writeString(foreign.resolve("thesis.txt"), "page 1");

        assertThatExceptionOfType(UsageError.class)
                .isThrownBy(() -> DataFolder.open(layout("home"), false));
        assertThat(precious).exists();
    }

    @Test
    void refusesAFolderThatAnotherStackUses() {
        try (var _ = DataFolder.open(layout("data"), false)) {
            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> DataFolder.open(layout("data"), false))
                    .withMessageContaining("another stack");
        }
    }

    @Test
    void deletesTheDatabasesButKeepsTheLogs() throws IOException {
        try (var _ = DataFolder.open(layout("data"), false)) {
            Files.createDirectories(layout("data").kafka());
            Files.createDirectories(layout("data").postgres());
            Files.createDirectories(layout("data").logs());
        }

        assertThat(layout("data").kafka()).doesNotExist();
        assertThat(layout("data").postgres()).doesNotExist();
        assertThat(layout("data").logs()).exists();
    }

    @Test
    void keepsTheDatabasesIfAskedTo() throws IOException {
        try (var _ = DataFolder.open(layout("data"), true)) {
            Files.createDirectories(layout("data").postgres());
        }

        assertThat(layout("data").postgres()).exists();
    }

    private Layout layout(String data) {
        return new Layout(folder, folder.resolve(data));
    }
}
