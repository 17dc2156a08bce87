package org.sageonesync.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class PostgresProgramsTests {

    @TempDir Path folder;

    @Test
    void twoStacksThatUnpackThemAtOnceHaveThemBoth() throws IOException {
        var starts =
                IntStream.range(0, 2)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () -> PostgresPrograms.below(folder)))
                        .toList();

        assertThat(starts)
                .extracting(CompletableFuture::join)
                .allSatisfy(
                        programs ->
                                assertThat(programs.folder().resolve("bin/postgres"))
                                        .isExecutable());
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("postgres"));
        }
    }
}
