package org.sageonesync.mapping.catalog;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.CatalogChanged;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.mapping.paging.PageSize;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The catalog's table. */
@Repository
class CatalogStore {

    private static final String STORE =
            """
            insert into catalog_entry (company, kind, id, name, parent_id, deleted)
            select * from unnest(
                :companies::text[], :kinds::text[], :ids::text[], :names::text[], :parents::text[], :deleted::boolean[])
            on conflict (company, kind, id) do update
               set name = excluded.name, parent_id = excluded.parent_id, deleted = excluded.deleted
            """;

    private static final String LIST =
            """
            select id, name, parent_id
              from catalog_entry
             where company = :company and kind = :kind and not deleted and id > :after
             order by id
             limit :limit
            """;

    private final Database database;

    CatalogStore(Database database) {
        this.database = database;
    }

    /** Stores events in the order given: the last of an entry wins. */
    void store(List<CatalogChanged> events) {
        var newest = newest(events);
        database.sql(STORE)
                .bind("companies", texts(newest, event -> event.company().value()))
                .bind("kinds", texts(newest, event -> CatalogKinds.wireName(event.kind())))
                .bind("ids", texts(newest, event -> event.id().value()))
                .bind("names", texts(newest, CatalogChanged::name))
                .bind("parents", texts(newest, event -> text(event.parentId())))
                .bind("deleted", deleted(newest))
                .update();
    }

    List<CatalogEntry> after(CompanyKey company, CatalogKind kind, String after, PageSize size) {
        return database.sql(LIST)
                .bind("company", company.value())
                .bind("kind", CatalogKinds.wireName(kind))
                .bind("after", after)
                .bind("limit", size.andOne())
                .list(CatalogStore::entry);
    }

    private static Collection<CatalogChanged> newest(List<CatalogChanged> events) {
        var newest = new LinkedHashMap<Key, CatalogChanged>();
        events.forEach(event -> newest.put(Key.of(event), event));
        return newest.values();
    }

    private static @Nullable String[] texts(
            Collection<CatalogChanged> events, Function<CatalogChanged, @Nullable String> column) {
        return events.stream().map(column).toArray(String[]::new);
    }

    private static Boolean[] deleted(Collection<CatalogChanged> events) {
        return events.stream()
                .map(event -> Boolean.TRUE.equals(event.deleted()))
                .toArray(Boolean[]::new);
    }

    private static @Nullable String text(@Nullable BillingRef ref) {
        return ref == null ? null : ref.value();
    }

    private static CatalogEntry entry(Readable row) {
        var parent = row.get("parent_id", String.class);
        return new CatalogEntry(
                new BillingRef(Objects.requireNonNull(row.get("id", String.class))),
                Objects.requireNonNull(row.get("name", String.class)),
                parent == null ? null : new BillingRef(parent));
    }

    private record Key(CompanyKey company, CatalogKind kind, BillingRef id) {

        static Key of(CatalogChanged event) {
            return new Key(event.company(), event.kind(), event.id());
        }
    }
}
