package org.sageonesync.mapping.books;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.BookRow;
import org.sageonesync.mapping.paging.PageSize;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Objects;

/** Reads the books' lists as they were when last loaded. */
@Repository
class BookStore {

    private static final String LIST =
            """
            select id, coalesce((row ->> 'active')::boolean, false) as active, row::text as json
              from book_row
             where company = :company and list = :list and id > :after
             order by id
             limit :limit
            """;

    private final Database database;

    BookStore(Database database) {
        this.database = database;
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
                                        Objects.requireNonNull(row.get("active", Boolean.class)),
                                        Objects.requireNonNull(row.get("json", String.class))));
    }
}
