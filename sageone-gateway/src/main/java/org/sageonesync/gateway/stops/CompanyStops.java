package org.sageonesync.gateway.stops;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Stops.Scope;
import org.sageonesync.contracts.gateway.Stops.Stop;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.runtime.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What is stopped, and why. A stop stays until a person releases it. */
@Component
public final class CompanyStops {

    private static final Logger log = LoggerFactory.getLogger(CompanyStops.class);

    private final Database database;
    private final MeterRegistry registry;

    CompanyStops(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** Stops; what is stopped already keeps its first reason. */
    public void stop(CompanyKey company, Scope scope, Reason reason) {
        boolean isNew =
                database.sql(STOP)
                                .bind("company", company.value())
                                .bind("scope", wireName(scope))
                                .bind("message", reason.message())
                                .update()
                        == 1;
        if (isNew) {
            log.warn("{}: stopped ({}): {}", company, wireName(scope), reason.message());
            registry.counter(
                            "sageonesync.gateway.stops",
                            "company",
                            company.value(),
                            "scope",
                            wireName(scope))
                    .increment();
        }
    }

    List<Stop> of(CompanyKey company) {
        return database.sql(STOPS).bind("company", company.value()).list(CompanyStops::stop);
    }

    /** False: it was not stopped. */
    public boolean release(CompanyKey company, Scope scope) {
        return database.sql(RELEASE)
                        .bind("company", company.value())
                        .bind("scope", wireName(scope))
                        .update()
                == 1;
    }

    private static Stop stop(Readable row) {
        return new Stop(
                Scope.valueOf(text(row, "scope").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.get("stopped_at", Instant.class)),
                text(row, "message"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    static String wireName(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static final String STOP =
            """
            insert into company_stop (company, scope, stopped_at, message)
            values (:company, :scope, clock_timestamp(), :message)
            on conflict (company, scope) do update set stopped_at = excluded.stopped_at,
                message = excluded.message, released_at = null
            where company_stop.released_at is not null
            """;

    private static final String STOPS =
            """
            select scope, stopped_at, message from company_stop
            where company = :company and released_at is null order by scope
            """;

    private static final String RELEASE =
            """
            update company_stop set released_at = clock_timestamp()
            where company = :company and scope = :scope and released_at is null
            """;
}
