package org.sageonesync.gateway.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.sageonesync.gateway.journal.Column;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/** Shows what the latest reconciliation of each company found, and how old it is. */
@Component
final class DriftMetrics {

    private static final String PREFIX = "sageonesync.gateway.";

    private final Database database;
    private final JsonMapper json;
    private final MultiGauge documents;
    private final MultiGauge amount;
    private final MultiGauge age;

    DriftMetrics(Database database, JsonMapper json, MeterRegistry registry) {
        this.database = database;
        this.json = json;
        documents =
                gauge(registry, PREFIX + "drift", "Documents that differ from what was posted", "");
        amount = gauge(registry, PREFIX + "drift.amount", "What they are about, in money", "");
        age =
                gauge(
                        registry,
                        PREFIX + "reconciliation.age",
                        "Since the latest one finished",
                        "seconds");
    }

    private static MultiGauge gauge(
            MeterRegistry registry, String name, String description, String unit) {
        return MultiGauge.builder(name)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry);
    }

    /** Reads the findings that nobody has remedied yet. */
    void refresh() {
        String latest = database.sql(LATEST).one(row -> Column.text(row, "latest"));
        var companies = json.readTree(latest).valueStream().toList();
        documents.register(companies.stream().flatMap(it -> drifts(it).stream()).toList(), true);
        amount.register(rows(companies, "amount"), true);
        age.register(rows(companies, "age"), true);
    }

    private static List<? extends Row<Number>> rows(List<JsonNode> companies, String value) {
        return companies.stream()
                .map(it -> Row.of(tags(it), (Number) it.path(value).asDouble(0)))
                .toList();
    }

    private static List<Row<Number>> drifts(JsonNode company) {
        return company.path("drifts").propertyStream().map(it -> drift(company, it)).toList();
    }

    private static Row<Number> drift(JsonNode company, Map.Entry<String, JsonNode> count) {
        var parts = count.getKey().split(" ", 2);
        var tags = tags(company).and("kind", parts[0], "cause", parts[1]);
        return Row.of(tags, (Number) count.getValue().asLong(0));
    }

    private static Tags tags(JsonNode company) {
        return Tags.of("company", company.path("company").asString(""));
    }

    private static final String LATEST =
            """
            select coalesce(jsonb_agg(jsonb_build_object('company', company, 'age', age,
                'amount', coalesce((select sum(amount) from drift
                    where sweep_id = latest.id and remedied is null), 0),
                'drifts', coalesce((select jsonb_object_agg(what, n) from (
                    select kind || ' ' || cause as what, count(*) as n from drift
                    where sweep_id = latest.id and remedied is null
                    group by kind, cause) as counted), '{}'::jsonb))), '[]'::jsonb)::text as latest
            from (
                select distinct on (company) company, id,
                    extract(epoch from clock_timestamp() - finished_at) as age
                from sweep where purpose = 'RECONCILIATION' and state = 'FINISHED'
                order by company, id desc) as latest
            """;
}
