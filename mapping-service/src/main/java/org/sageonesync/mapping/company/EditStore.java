package org.sageonesync.mapping.company;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
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
        var statement = change(EditSql.CHANGE, key, Wanted.of(edit), actor);
        return result(statement, edit.what(), versions);
    }

    /**
     * Replaces the books' lists, and the mappings by what the lists say of them.
     *
     * @param read the company as it was when {@code refreshed} was made of it; of another one,
     *     nothing is stored
     */
    EditResult load(Company read, Mappings refreshed, List<BookRow> rows, Actor actor) {
        var statement =
                change(EditSql.LOAD, read.key(), Wanted.of(refreshed, read), actor)
                        .bind("lists", texts(rows, row -> row.list().wireName()))
                        .bind("ids", texts(rows, BookRow::id))
                        .bind("rows", texts(rows, BookRow::json));
        return result(statement, "imports", List.of(read.version()));
    }

    /** Sets a company up; empty if it is there already. */
    Optional<Company> setUp(CompanyKey key, Wanted wanted, Actor actor) {
        return setting(EditSql.SET_UP, key, wanted.orDefaults(), actor).first(CompanyRow::company);
    }

    /** Puts the newest snapshot into the outbox once more; false if there is no such company. */
    boolean publishAgain(CompanyKey key) {
        return statement(EditSql.PUBLISH_AGAIN, key).update() == 1;
    }

    private Statement change(String sql, CompanyKey key, Wanted wanted, Actor actor) {
        return setting(sql, key, wanted, actor).bind("imports", wanted.imports(), Long.class);
    }

    private Statement setting(String sql, CompanyKey key, Wanted wanted, Actor actor) {
        return wanted.bindTo(statement(sql, key)).bind("who", actor.name(), String.class);
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

    private static Long @Nullable [] array(@Nullable List<Long> versions) {
        return versions == null ? null : versions.toArray(Long[]::new);
    }

    private static String[] texts(List<BookRow> rows, Function<BookRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
