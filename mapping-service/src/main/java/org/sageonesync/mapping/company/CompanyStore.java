package org.sageonesync.mapping.company;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.mapping.paging.PageSize;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Repository;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The companies' table. */
@Repository
class CompanyStore {

    private static final String COLUMNS =
            "select company, version, settings::text as settings, ignored_partners from company ";

    private final Database database;

    CompanyStore(Database database) {
        this.database = database;
    }

    Optional<Company> find(CompanyKey key) {
        return database.sql(COLUMNS + "where company = :company")
                .bind("company", key.value())
                .first(CompanyStore::company);
    }

    List<Company> after(String company, PageSize size) {
        return database.sql(COLUMNS + "where company > :after order by company limit :limit")
                .bind("after", company)
                .bind("limit", size.andOne())
                .list(CompanyStore::company);
    }

    long count() {
        return database.sql("select count(*) as n from company")
                .one(row -> Objects.requireNonNull(row.get("n", Long.class)));
    }

    /**
     * Changes a company that is there.
     *
     * @param versions one of which it must have; null: any
     */
    EditResult change(CompanyKey key, Edit edit, @Nullable List<Long> versions, Actor actor) {
        return edited(key, edit, actor)
                .bind("what", edit.what())
                .bind("versions", array(versions), Long[].class)
                .first(row -> result(row, versions))
                .orElseGet(EditResult.Missing::new);
    }

    /** Sets a company up; empty if it is there already. */
    Optional<Company> setUp(
            CompanyKey key, CompanySettings settings, SortedSet<BillingRef> partners, Actor actor) {
        return statement(EditSql.SET_UP, key)
                .bind("settings", json(settings))
                .bind("partners", array(partners))
                .bind("who", actor.name(), String.class)
                .first(CompanyStore::company);
    }

    /** Puts the newest snapshot into the outbox once more; false if there is no such company. */
    boolean publishAgain(CompanyKey key) {
        return statement(EditSql.PUBLISH_AGAIN, key).update() == 1;
    }

    private Statement edited(CompanyKey key, Edit edit, Actor actor) {
        var statement = statement(EditSql.CHANGE, key).bind("who", actor.name(), String.class);
        return switch (edit) {
            case Edit.OfSettings(var settings) ->
                    statement
                            .bind("settings", json(settings))
                            .bind("partners", null, String[].class);
            case Edit.OfIgnoredPartners(var partners) ->
                    statement
                            .bind("settings", null, String.class)
                            .bind("partners", array(partners));
        };
    }

    private Statement statement(String sql, CompanyKey key) {
        return database.sql(sql)
                .bind("company", key.value())
                .bind("topic", Topics.SETTINGS)
                .bind("type", EventTypes.SETTINGS_CHANGED);
    }

    private static EditResult result(Readable row, @Nullable List<Long> versions) {
        var company = company(row);
        if (Boolean.TRUE.equals(row.get("is_changed", Boolean.class))) {
            return new EditResult.Changed(company);
        }
        return versions == null || versions.contains(company.version())
                ? new EditResult.Unchanged(company)
                : new EditResult.Stale(company.version());
    }

    private static Company company(Readable row) {
        return new Company(
                new CompanyKey(Objects.requireNonNull(row.get("company", String.class))),
                Objects.requireNonNull(row.get("version", Long.class)),
                ContractJson.mapper()
                        .readValue(
                                Objects.requireNonNull(row.get("settings", String.class)),
                                CompanySettings.class),
                refs(Objects.requireNonNull(row.get("ignored_partners", String[].class))));
    }

    private static SortedSet<BillingRef> refs(String[] ids) {
        var refs =
                Arrays.stream(ids)
                        .map(BillingRef::new)
                        .collect(Collectors.toCollection(TreeSet::new));
        return Collections.unmodifiableSortedSet(refs);
    }

    private static String json(CompanySettings settings) {
        return ContractJson.mapper().writeValueAsString(settings);
    }

    private static String[] array(SortedSet<BillingRef> refs) {
        return refs.stream().map(BillingRef::value).toArray(String[]::new);
    }

    private static Long @Nullable [] array(@Nullable List<Long> versions) {
        return versions == null ? null : versions.toArray(Long[]::new);
    }
}
