package org.sageonesync.mapping.books;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.paging.PageSize;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The books' lists as they were when last loaded. */
@Repository
class BookStore {

    private static final String REPLACE =
            """
            with loaded as (
                select * from unnest(:lists::text[], :ids::text[], :rows::text[]) as row (list, id, json)),
            gone as (
                delete from book_row b
                 where company = :company
                   and not exists (select from loaded l where l.list = b.list and l.id = b.id))
            insert into book_row (company, list, id, row)
            select :company, list, id, json::jsonb from loaded
            on conflict (company, list, id) do update set row = excluded.row
            """;

    private static final String LIST =
            """
            select id, row::text as json
              from book_row
             where company = :company and list = :list and id > :after
             order by id
             limit :limit
            """;

    private final Database database;

    BookStore(Database database) {
        this.database = database;
    }

    /** Replaces all lists of a company that is set up. */
    void replace(CompanyKey company, List<BookRow> rows) {
        database.sql(REPLACE)
                .bind("company", company.value())
                .bind("lists", texts(rows, row -> row.list().wireName()))
                .bind("ids", texts(rows, BookRow::id))
                .bind("rows", texts(rows, BookRow::json))
                .update();
    }

    List<BookRow> after(CompanyKey company, BookList list, String after, PageSize size) {
        return database.sql(LIST)
                .bind("company", company.value())
                .bind("list", list.wireName())
                .bind("after", after)
                .bind("limit", size.andOne())
                .list(
                        row ->
                                new BookRow(
                                        list,
                                        Objects.requireNonNull(row.get("id", String.class)),
                                        Objects.requireNonNull(row.get("json", String.class))));
    }

    private static String[] texts(List<BookRow> rows, Function<BookRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
