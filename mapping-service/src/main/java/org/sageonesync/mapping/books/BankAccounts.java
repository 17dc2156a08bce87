package org.sageonesync.mapping.books;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanyMappings.BankAccount;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;

import java.util.List;
import java.util.Objects;

/** The bank accounts that payments may be mapped to. */
@Repository
public class BankAccounts {

    private static final String IN_USE =
            """
            select coalesce(
                       jsonb_agg(jsonb_build_object('id', id, 'name', row -> 'name') order by id collate "C"),
                       '[]')::text as accounts
              from book_row
             where company = :company and list = :list and (row ->> 'active')::boolean
            """;

    private static final TypeReference<List<BankAccount>> ROWS = new TypeReference<>() {};

    private final Database database;

    BankAccounts(Database database) {
        this.database = database;
    }

    /** In use as of the last import, by id; one row of the database, however many there are. */
    public List<BankAccount> inUse(CompanyKey company) {
        var json =
                database.sql(IN_USE)
                        .bind("company", company.value())
                        .bind("list", BookList.BANK_ACCOUNTS.wireName())
                        .one(row -> Objects.requireNonNull(row.get("accounts", String.class)));
        return ContractJson.mapper().readValue(json, ROWS);
    }
}
