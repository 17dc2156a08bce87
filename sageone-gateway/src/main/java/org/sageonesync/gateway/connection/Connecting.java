package org.sageonesync.gateway.connection;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.Connection;
import org.sageonesync.contracts.gateway.Connections.Credentials;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.gateway.budget.Guards;
import org.sageonesync.gateway.connection.Bookshelf.Sight;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Departure;
import org.sageonesync.gateway.sageone.Line;
import org.sageonesync.gateway.sageone.Login;
import org.sageonesync.gateway.sageone.LoginScopes;
import org.sageonesync.gateway.sageone.Purpose;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.ReplyProblems;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects a company: tries the credentials, finds the books, stores both. */
final class Connecting {

    private final Line line;
    private final LoginScopes scopes;
    private final Guards guards;
    private final ConnectionTable table;

    Connecting(Line line, LoginScopes scopes, Guards guards, ConnectionTable table) {
        this.line = line;
        this.scopes = scopes;
        this.guards = guards;
        this.table = table;
    }

    Connection connect(CompanyKey company, Credentials credentials) {
        var login = login(credentials);
        refuseManyFailures(login);
        var books = chosen(seen(company, login), credentials.accountingCompanyId());
        refuseOthersBooks(company, books);
        var connection =
                table.store(company, login.forCompany(books.id()), books.name())
                        .orElseThrow(() -> postedElsewhere(company));
        guards.accepted(scopes.of(login));
        return connection;
    }

    private static ProblemException postedElsewhere(CompanyKey company) {
        return ReplyProblems.connectionRefused(
                "Documents of %s have been posted to another SageOne company already. Connect that one again, or use a new company key for these books."
                        .formatted(company));
    }

    /** One failed login more is one step nearer to SageOne's lock-out of the user name. */
    void refuseManyFailures(Login login) {
        if (!guards.mayTry(scopes.of(login))) {
            throw ReplyProblems.connectionRefused(
                    "Too many logins of this user name have failed within the hour; SageOne would"
                            + " lock it for a day. Check the password and try again in an hour.");
        }
    }

    private List<Books> seen(CompanyKey company, Login login) {
        var sageOne = line.with(login, Purpose.TRIAL);
        return switch (Bookshelf.look(sageOne, company, unlessManyHaveFailed(login))) {
            case Sight.Seen(var books) -> books;
            case Sight.Nothing(Reply.NotDone notDone) when notDone.status() == null -> {
                refuseManyFailures(login);
                throw ReplyProblems.of(notDone);
            }
            case Sight.Nothing(var reply) -> throw ReplyProblems.of(reply);
        };
    }

    /** Asked again with a place of the login in hand: those who waited for it may have failed. */
    private Departure unlessManyHaveFailed(Login login) {
        return () ->
                guards.mayTry(scopes.of(login)) ? Optional.of(Deadline.NONE) : Optional.empty();
    }

    private static Books chosen(List<Books> seen, @Nullable Long id) {
        if (seen.isEmpty()) {
            throw ReplyProblems.connectionRefused("The login sees no company in SageOne.");
        }
        if (id == null && seen.size() > 1) {
            throw ambiguous(seen);
        }
        var books =
                seen.stream().filter(one -> id == null || one.id() == id).findFirst().orElse(null);
        if (books == null) {
            throw ReplyProblems.connectionRefused(
                    "The login does not see a company %d in SageOne; it sees %s."
                            .formatted(id, listed(seen)));
        }
        if (!books.isOpen()) {
            throw ReplyProblems.connectionRefused(books.standing());
        }
        return books;
    }

    private void refuseOthersBooks(CompanyKey company, Books books) {
        table.connectedTo(books.id())
                .filter(other -> !other.equals(company))
                .ifPresent(
                        other -> {
                            throw ReplyProblems.connectionRefused(
                                    "%s (%d) is connected as %s already; two companies cannot share one set of books."
                                            .formatted(books.name(), books.id(), other));
                        });
    }

    private static ProblemException ambiguous(List<Books> seen) {
        return new ProblemException(
                HttpStatus.CONFLICT,
                ProblemTypes.COMPANY_AMBIGUOUS,
                "Several companies",
                "The login sees several companies; name one as accountingCompanyId: %s."
                        .formatted(listed(seen)),
                List.of(),
                Map.of("companies", seen.stream().map(Books::asExtension).toList()),
                null);
    }

    private static String listed(List<Books> seen) {
        return String.join(
                ", ", seen.stream().map(one -> "%d (%s)".formatted(one.id(), one.name())).toList());
    }

    private static Login login(Credentials credentials) {
        var violations = new ArrayList<Violation>();
        requireText(violations, "apiKey", credentials.apiKey());
        requireText(violations, "username", credentials.username());
        requireText(violations, "password", credentials.password());
        try {
            if (violations.isEmpty()) {
                return new Login(
                        credentials.apiKey(), credentials.username(), credentials.password(), 0);
            }
        } catch (IllegalArgumentException malformed) {
            violations.add(new Violation("apiKey", String.valueOf(malformed.getMessage())));
        }
        throw ProblemException.invalid(violations);
    }

    private static void requireText(
            List<Violation> violations, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            violations.add(new Violation(field, "must not be empty"));
        }
    }
}
