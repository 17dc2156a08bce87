package org.sageonesync.gateway.journal;

import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The names that are reserved. They are reserved by {@link Claims#take} only. */
@Component
public final class Names {

    private final Database database;

    Names(Database database) {
        this.database = database;
    }

    /** The name that a document would get if it were claimed now. */
    public String foreseen(DocumentKey key, NameRequest name) {
        if (name.suffixed() == null) {
            return name.plain();
        }
        boolean suffixed =
                key.bind(database.sql(SUFFIXED))
                        .bind("plain_key", name.plainKey())
                        .one(row -> Column.flag(row, "suffixed"));
        return suffixed ? name.suffixed() : name.plain();
    }

    /** The record of billing for which a name is reserved. */
    public Optional<String> holder(DocumentKey key, String name) {
        return key.bind(database.sql(HOLDER))
                .bind("name_key", NormalName.of(name).value())
                .first(row -> Column.text(row, "holder"));
    }

    private static final String HOLDER =
            """
            select ref as holder from posting_name
            where company = :company and kind = :kind and name_key = :name_key and ref <> :ref
            """;

    private static final String SUFFIXED =
            """
            select coalesce(
                (select name_key <> wanted_key from posting_name
                    where company = :company and kind = :kind and ref = :ref
                        and wanted_key = :plain_key limit 1),
                exists (select from posting_name
                    where company = :company and kind = :kind and name_key = :plain_key
                        and ref <> :ref)) as suffixed
            """;
}
