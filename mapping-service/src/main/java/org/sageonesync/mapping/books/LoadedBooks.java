package org.sageonesync.mapping.books;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Gatherers;

/** Says whether the books let something be used, as of the last import. */
@Component
public class LoadedBooks {

    private static final int PAGE = 200;
    private static final String FOUND =
            """
            select list, id, coalesce((row ->> 'active')::boolean, false) as active
              from book_row
             where company = :company
               and (list, id) in (select * from unnest(:lists::text[], :ids::text[]))
            """;

    private final Database database;

    LoadedBooks(Database database) {
        this.database = database;
    }

    /** What is wrong with each of these; nothing is said of what can be used. */
    public Map<BookRef, String> complaints(CompanyKey company, Collection<BookRef> refs) {
        var active = active(company, refs);
        var complaints = new HashMap<BookRef, String>();
        for (var ref : refs) {
            var complaint = complaint(company, ref, active.get(ref));
            if (complaint != null) {
                complaints.put(ref, complaint);
            }
        }
        return Map.copyOf(complaints);
    }

    private static @Nullable String complaint(
            CompanyKey company, BookRef ref, @Nullable Boolean active) {
        if (active == null) {
            return "must be %s that was loaded; POST /v1/companies/%s/imports loads them anew"
                    .formatted(ref.list().entry(), company);
        }
        return active
                ? null
                : "must be %s in use, and was inactive when last loaded; make it active in the books, then POST /v1/companies/%s/imports"
                        .formatted(ref.list().entry(), company);
    }

    private Map<BookRef, Boolean> active(CompanyKey company, Collection<BookRef> refs) {
        var found = new HashMap<BookRef, Boolean>();
        refs.stream()
                .filter(ref -> ref.id().indexOf('\0') < 0)
                .distinct()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(page -> found(company, page).stream())
                .forEach(each -> found.put(each.ref(), each.active()));
        return found;
    }

    private List<Found> found(CompanyKey company, List<BookRef> page) {
        return database.sql(FOUND)
                .bind("company", company.value())
                .bind("lists", texts(page, ref -> ref.list().wireName()))
                .bind("ids", texts(page, BookRef::id))
                .list(LoadedBooks::found);
    }

    private static Found found(Readable row) {
        var name = row.get("list", String.class);
        var list =
                Arrays.stream(BookList.values())
                        .filter(each -> each.wireName().equals(name))
                        .findFirst()
                        .orElseThrow();
        var id = Objects.requireNonNull(row.get("id", String.class));
        return new Found(
                new BookRef(list, id), Boolean.TRUE.equals(row.get("active", Boolean.class)));
    }

    private static String[] texts(List<BookRef> refs, Function<BookRef, String> column) {
        return refs.stream().map(column).toArray(String[]::new);
    }

    private record Found(BookRef ref, boolean active) {}
}
