package org.sageonesync.reliability.schedules;

import io.r2dbc.spi.Readable;

import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.World;
import org.sageonesync.sandbox.traffic.Exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found wrong with a schedule, and all that is known of how it came to that. */
record Evidence(World world, long seed, Play play, List<String> findings) {

    private static final Path FOLDER = Path.of("target", "schedules");
    private static final String HISTORY =
            """
            select entity, id, at, version, state, change, reason_code, reason_message
              from history where company = :company order by at
            """;
    private static final List<String> HISTORY_COLUMNS =
            List.of(
                    "at",
                    "entity",
                    "id",
                    "version",
                    "state",
                    "change",
                    "reason_code",
                    "reason_message");

    /** In short; the rest is in a file. */
    @Override
    public String toString() {
        return "%s of round %d:\n  %s\nMore in %s. Again by: %s\n"
                .formatted(
                        play.company(),
                        seed,
                        String.join("\n  ", findings),
                        file(),
                        Campaign.replay(seed));
    }

    void save() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(), text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file() {
        return FOLDER.resolve(play.company() + ".txt");
    }

    private String text() {
        return Stream.of(
                        this.toString(),
                        "Steps",
                        play.schedule().toString(),
                        "History",
                        history(play.company()),
                        "Calls",
                        calls(play.company()))
                .collect(Collectors.joining("\n\n"));
    }

    private String history(Company company) {
        return Arrays.stream(Service.values())
                .flatMap(
                        service ->
                                world
                                        .store(service)
                                        .sql(HISTORY)
                                        .bind("company", company.key().value())
                                        .list(Evidence::line)
                                        .stream())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Readable row) {
        return HISTORY_COLUMNS.stream()
                .map(column -> String.valueOf(row.get(column)))
                .collect(Collectors.joining(" "));
    }

    private String calls(Company company) {
        return world.sandbox().sandbox().log().all().stream()
                .filter(exchange -> Long.valueOf(company.id()).equals(exchange.companyId()))
                .map(Exchange::toString)
                .collect(Collectors.joining("\n"));
    }
}
