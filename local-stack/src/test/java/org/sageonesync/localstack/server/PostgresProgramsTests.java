package org.sageonesync.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PostgresProgramsTests {

    @TempDir Path folder;

    @Test
    void whatAnotherStartHasUnpackedMeanwhileIsTaken() throws IOException {
        PostgresPrograms.moveUnlessThere(unpacked("first"), folder.resolve("postgres"));
        PostgresPrograms.moveUnlessThere(unpacked("second"), folder.resolve("postgres"));

        assertThat(folder.resolve("postgres/bin/first")).exists();
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void whatCannotBeMovedIsAnError() throws IOException {
        var nowhere = folder.resolve("nowhere/postgres");

        assertThatIOException()
                .isThrownBy(() -> PostgresPrograms.moveUnlessThere(unpacked("first"), nowhere));
    }

    private Path unpacked(String name) throws IOException {
        var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.createFile(bin.resolve(name));
        return folder.resolve(name);
    }
}
