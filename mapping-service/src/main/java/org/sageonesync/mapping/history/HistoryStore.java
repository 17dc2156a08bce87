package org.sageonesync.mapping.history;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.mapping.paging.PageSize;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reads the history; the statements that change a company write it. */
@Repository
class HistoryStore {

    private final Database database;

    HistoryStore(Database database) {
        this.database = database;
    }

    List<RecordedChange> newestBefore(CompanyKey company, long version, PageSize size) {
        return database.sql(
                        """
                        select version, at, who, what, before::text as before, after::text as after
                          from change
                         where company = :company and version < :version
                         order by version desc
                         limit :limit
                        """)
                .bind("company", company.value())
                .bind("version", version)
                .bind("limit", size.andOne())
                .list(HistoryStore::change);
    }

    private static RecordedChange change(Readable row) {
        var json = ContractJson.mapper();
        var before = row.get("before", String.class);
        return new RecordedChange(
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                row.get("who", String.class),
                Objects.requireNonNull(row.get("what", String.class)),
                before == null ? null : json.readTree(before),
                json.readTree(Objects.requireNonNull(row.get("after", String.class))));
    }
}
