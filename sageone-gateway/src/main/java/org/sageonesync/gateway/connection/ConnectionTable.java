package org.sageonesync.gateway.connection;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.Connection;
import org.sageonesync.gateway.sageone.Login;
import org.sageonesync.gateway.sageone.Logins;
import org.sageonesync.gateway.vault.Vault;
import org.sageonesync.runtime.database.Database;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Connections in the database. The login is read for each call, never cached: one that another
 * replica has replaced must not be tried again.
 */
final class ConnectionTable implements Logins {

    private static final String STORE =
            """
            insert into connection (company, accounting_company_id, accounting_company_name,
                                    username, credentials, changed_at)
            values (:company, :id, :name, :username, :credentials, clock_timestamp())
            on conflict (company) do update
            set accounting_company_id = excluded.accounting_company_id,
                accounting_company_name = excluded.accounting_company_name,
                username = excluded.username,
                credentials = excluded.credentials,
                changed_at = excluded.changed_at
            where connection.accounting_company_id = excluded.accounting_company_id
               or not exists (
                    select from posting
                    where posting.company = :company
                      and (accounting_id is not null
                           or posting.state in ('CLAIMED', 'SENDING', 'UNCERTAIN')))
            returning company, accounting_company_id, accounting_company_name, username, changed_at
            """;

    private final Database database;
    private final Vault vault;
    private final JsonMapper json;

    ConnectionTable(Database database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public Optional<Login> of(CompanyKey company) {
        return database.sql(
                        """
                        select accounting_company_id, credentials from connection
                        where company = :company
                        """)
                .bind("company", company.value())
                .first(row -> login(company, row));
    }

    Optional<Connection> find(CompanyKey company) {
        return database.sql(
                        """
                        select company, accounting_company_id, accounting_company_name, username,
                               changed_at
                        from connection where company = :company
                        """)
                .bind("company", company.value())
                .first(ConnectionTable::connection);
    }

    /** Which company is connected to these books already. */
    Optional<CompanyKey> connectedTo(long accountingCompanyId) {
        return database.sql("select company from connection where accounting_company_id = :id")
                .bind("id", accountingCompanyId)
                .first(row -> new CompanyKey(text(row, "company")));
    }

    /** Empty if documents of the company are in other books: its journal speaks of those. */
    Optional<Connection> store(CompanyKey company, Login login, String name) {
        return database.sql(STORE)
                .bind("company", company.value())
                .bind("id", login.companyId())
                .bind("name", name)
                .bind("username", login.username())
                .bind(
                        "credentials",
                        vault.encrypt(company.value(), json.writeValueAsString(Secret.of(login))))
                .first(ConnectionTable::connection);
    }

    private Login login(CompanyKey company, Readable row) {
        var sealed = Objects.requireNonNull(row.get("credentials", byte[].class));
        return json.readValue(vault.decrypt(company.value(), sealed), Secret.class)
                .login(number(row, "accounting_company_id"));
    }

    private static Connection connection(Readable row) {
        return new Connection(
                new CompanyKey(text(row, "company")),
                number(row, "accounting_company_id"),
                text(row, "accounting_company_name"),
                text(row, "username"),
                Objects.requireNonNull(row.get("changed_at", Instant.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    /** What is encrypted. */
    private record Secret(String apiKey, String username, String password) {

        static Secret of(Login login) {
            return new Secret(login.apiKey(), login.username(), login.password());
        }

        Login login(long companyId) {
            return new Login(apiKey, username, password, companyId);
        }

        @Override
        public String toString() {
            return "Secret";
        }
    }
}
