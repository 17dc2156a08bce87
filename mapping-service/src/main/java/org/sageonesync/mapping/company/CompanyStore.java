package org.sageonesync.mapping.company;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.paging.PageSize;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the companies' table; {@link EditStore} writes it. */
@Repository
class CompanyStore {

    private static final String COLUMNS =
            "select company, version, settings::text as settings, ignored_partners,"
                    + " mappings::text as mappings, payment_methods::text as payment_methods, imports"
                    + " from company ";

    private final Database database;

    CompanyStore(Database database) {
        this.database = database;
    }

    Optional<Company> find(CompanyKey key) {
        return database.sql(COLUMNS + "where company = :company")
                .bind("company", key.value())
                .first(CompanyRow::company);
    }

    List<Company> after(String company, PageSize size) {
        return database.sql(COLUMNS + "where company > :after order by company limit :limit")
                .bind("after", company)
                .bind("limit", size.andOne())
                .list(CompanyRow::company);
    }

    long count() {
        return database.sql("select count(*) as n from company")
                .one(row -> Objects.requireNonNull(row.get("n", Long.class)));
    }
}
