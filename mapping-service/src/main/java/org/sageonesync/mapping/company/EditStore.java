package org.sageonesync.mapping.company;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** Changes companies, each change by one statement of {@link EditSql}. */
@Repository
class EditStore {

    private final Database database;

    EditStore(Database database) {
        this.database = database;
    }

    /**
     * Changes a company that is there.
     *
     * @param versions one of which it must have; null: any
     */
    EditResult change(CompanyKey key, Edit edit, @Nullable List<Long> versions, Actor actor) {
        return result(edited(change(EditSql.CHANGE, key, actor), edit), edit.what(), versions);
    }

    /**
     * Replaces the books' lists, and the mappings by what the lists say of them.
     *
     * @param read the company as it was when {@code refreshed} was made of it; of another one,
     *     nothing is stored
     */
    EditResult load(Company read, Mappings refreshed, List<BookRow> rows, Actor actor) {
        var statement =
                values(
                                change(EditSql.LOAD, read.key(), actor),
                                null,
                                null,
                                json(refreshed),
                                read.imports())
                        .bind("lists", texts(rows, row -> row.list().wireName()))
                        .bind("ids", texts(rows, BookRow::id))
                        .bind("rows", texts(rows, BookRow::json));
        return result(statement, "imports", List.of(read.version()));
    }

    /** Sets a company up; empty if it is there already. */
    Optional<Company> setUp(
            CompanyKey key, CompanySettings settings, SortedSet<BillingRef> partners, Actor actor) {
        return change(EditSql.SET_UP, key, actor)
                .bind("settings", json(settings))
                .bind("partners", array(partners))
                .first(CompanyRow::company);
    }

    /** Puts the newest snapshot into the outbox once more; false if there is no such company. */
    boolean publishAgain(CompanyKey key) {
        return statement(EditSql.PUBLISH_AGAIN, key).update() == 1;
    }

    private static Statement edited(Statement statement, Edit edit) {
        return switch (edit) {
            case Edit.OfSettings(var settings) ->
                    values(statement, json(settings), null, null, null);
            case Edit.OfIgnoredPartners(var partners) ->
                    values(statement, null, array(partners), null, null);
            case Edit.OfMappings(var part, var imports) ->
                    values(statement, null, null, json(part), imports);
        };
    }

    private static Statement values(
            Statement statement,
            @Nullable String settings,
            String @Nullable [] partners,
            @Nullable String mappings,
            @Nullable Long imports) {
        return statement
                .bind("settings", settings, String.class)
                .bind("partners", partners, String[].class)
                .bind("mappings", mappings, String.class)
                .bind("imports", imports, Long.class);
    }

    private Statement change(String sql, CompanyKey key, Actor actor) {
        return statement(sql, key).bind("who", actor.name(), String.class);
    }

    private Statement statement(String sql, CompanyKey key) {
        return database.sql(sql)
                .bind("company", key.value())
                .bind("topic", Topics.SETTINGS)
                .bind("type", EventTypes.SETTINGS_CHANGED);
    }

    private static EditResult result(
            Statement statement, String what, @Nullable List<Long> versions) {
        return statement
                .bind("what", what)
                .bind("versions", array(versions), Long[].class)
                .first(row -> result(row, versions))
                .orElseGet(EditResult.Missing::new);
    }

    private static EditResult result(Readable row, @Nullable List<Long> versions) {
        var company = CompanyRow.company(row);
        if (Boolean.TRUE.equals(row.get("is_changed", Boolean.class))) {
            return new EditResult.Changed(company);
        }
        if (Boolean.TRUE.equals(row.get("is_met", Boolean.class))) {
            return new EditResult.Unchanged(company);
        }
        return versions == null || versions.contains(company.version())
                ? new EditResult.Reloaded()
                : new EditResult.Stale(company.version());
    }

    private static String json(Object value) {
        return ContractJson.mapper().writeValueAsString(value);
    }

    private static String[] array(SortedSet<BillingRef> refs) {
        return refs.stream().map(BillingRef::value).toArray(String[]::new);
    }

    private static Long @Nullable [] array(@Nullable List<Long> versions) {
        return versions == null ? null : versions.toArray(Long[]::new);
    }

    private static String[] texts(List<BookRow> rows, Function<BookRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
