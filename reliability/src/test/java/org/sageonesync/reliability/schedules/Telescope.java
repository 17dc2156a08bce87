package org.sageonesync.reliability.schedules;

import io.r2dbc.spi.Readable;

import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.World;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks into the services' databases, at many companies at once. */
final class Telescope {

    private static final String RECORDS =
            """
            select company, entity, id, version, state, reason_code, reason_message, next_attempt_at
              from record where company = any(:companies)
            """;
    private static final String SETTINGS =
            "select company, settings_version from company where company = any(:companies)";

    private final World world;

    Telescope(World world) {
        this.world = world;
    }

    /** By company. */
    Map<String, Sight> look(Collection<String> companies) {
        var keys = companies.toArray(String[]::new);
        var sights = new HashMap<String, Sight>();
        for (var service : Service.values()) {
            look(service, keys)
                    .forEach((company, sight) -> sights.merge(company, sight, Sight::and));
        }
        return sights;
    }

    private Map<String, Sight> look(Service service, String[] keys) {
        var settings =
                read(service, SETTINGS, keys, Telescope::settings).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var records =
                read(service, RECORDS, keys, Row::of).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::company,
                                        Collectors.toMap(row -> row.told().key(), Row::told)));
        return Arrays.stream(keys)
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key ->
                                        new Sight(
                                                records.getOrDefault(key, Map.of()),
                                                settings.getOrDefault(key, 0L))));
    }

    private <T> List<T> read(
            Service service, String sql, String[] keys, Function<Readable, T> row) {
        return world.store(service).sql(sql).bind("companies", keys).list(row);
    }

    private static Map.Entry<String, Long> settings(Readable row) {
        var version = row.get("settings_version", Long.class);
        return Map.entry(companyOf(row), version == null ? 0L : version);
    }

    private static String companyOf(Readable row) {
        return Objects.requireNonNull(row.get("company", String.class));
    }

    private record Row(String company, Told told) {

        static Row of(Readable row) {
            return new Row(companyOf(row), Told.of(row));
        }
    }
}
