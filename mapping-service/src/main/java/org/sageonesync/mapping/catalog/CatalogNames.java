package org.sageonesync.mapping.catalog;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** What the catalog calls billing's ids, deleted ones included. */
@Repository
public class CatalogNames {

    private static final int PAGE = 200;

    private final Database database;

    CatalogNames(Database database) {
        this.database = database;
    }

    /** The names of those ids of a kind that the catalog has named. */
    public Map<BillingRef, String> of(
            CompanyKey company, CatalogKind kind, Collection<BillingRef> ids) {
        return ids.stream()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(page -> named(company, kind, page).stream())
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    private List<Named> named(CompanyKey company, CatalogKind kind, List<BillingRef> page) {
        return database.sql(
                        "select id, name from catalog_entry"
                                + " where company = :company and kind = :kind and id = any(:ids)")
                .bind("company", company.value())
                .bind("kind", CatalogKinds.wireName(kind))
                .bind("ids", page.stream().map(BillingRef::value).toArray(String[]::new))
                .list(row -> new Named(new BillingRef(text(row, "id")), text(row, "name")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private record Named(BillingRef id, String name) {}
}
