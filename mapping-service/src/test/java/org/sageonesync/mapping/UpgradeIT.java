package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.TaxType;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.MigrationScripts;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class UpgradeIT {

    private static final String SCRIPTS = "classpath:db/migration";

    @Test
    void knowsTheTaxTypesThatWereLoadedBeforeThereWereMappings() {
        var fresh = TestPostgres.freshDatabase();
        migrateTo("1", fresh);
        var before = fresh.unmigrated();
        before.sql(
                        "insert into company (company, version, settings) values ('old', 4, '{}'), ('bare', 1, '{}')")
                .update();
        before.sql(
                        """
                        insert into book_row (company, list, id, row) values
                            ('old', 'tax-types', '2', '{"id": "2", "name": "Zero", "percent": 0.0, "active": true}'),
                            ('old', 'tax-types', '1', '{"id": "1", "name": "Standard", "percent": 15.0, "active": true}'),
                            ('old', 'tax-types', '3', '{"id": "3", "name": "Former", "percent": 14.0, "active": false}'),
                            ('old', 'items', '1', '{"id": "1", "active": true}')
                        """)
                .update();

        var after = fresh.migrated(SCRIPTS);

        assertThat(mappings(after, "old").taxTypes())
                .isEqualTo(
                        List.of(
                                new TaxType("1", "Standard", new BigDecimal("15.0")),
                                new TaxType("2", "Zero", new BigDecimal("0.0"))));
        assertThat(imports(after, "old")).isEqualTo(1);
        assertThat(mappings(after, "bare")).isEqualTo(Mappings.NONE);
        assertThat(imports(after, "bare")).isZero();
    }

    @Test
    void startsWithNoPaymentMethodsForACompanyThatWasThereBefore() {
        var fresh = TestPostgres.freshDatabase();
        migrateTo("3", fresh);
        fresh.unmigrated()
                .sql(
                        """
                        insert into company (company, version, settings, mappings)
                        values ('old', 4, '{}', '{"defaultTarget": null, "tariffs": {}, "categories": {},
                                                  "taxRates": {"1": "2"}, "taxTypes": []}')
                        """)
                .update();

        var after = fresh.migrated(SCRIPTS);

        assertThat(mappings(after, "old").taxRates())
                .containsOnly(Map.entry(new BillingRef("1"), "2"));
        var methods =
                after.sql(
                                "select mappings -> 'paymentMethods' || payment_methods as json from company")
                        .one(row -> Objects.requireNonNull(row.get("json", String.class)));
        assertThat(methods).isEqualTo("{\"methods\": []}");
    }

    private static void migrateTo(String version, FreshDatabase fresh) {
        var url = "jdbc:postgresql://%s:%d/%s".formatted(fresh.host(), fresh.port(), fresh.name());
        Flyway.configure()
                .dataSource(url, fresh.user(), fresh.password())
                .locations(SCRIPTS)
                .table(MigrationScripts.OF_THE_SERVICE.historyTable())
                .target(version)
                .load()
                .migrate();
    }

    private static Mappings mappings(Database database, String company) {
        var json =
                database.sql("select mappings::text as json from company where company = :company")
                        .bind("company", company)
                        .one(row -> Objects.requireNonNull(row.get("json", String.class)));
        return ContractJson.mapper().readValue(json, Mappings.class);
    }

    private static long imports(Database database, String company) {
        return database.sql("select imports from company where company = :company")
                .bind("company", company)
                .one(row -> Objects.requireNonNull(row.get("imports", Long.class)));
    }
}
