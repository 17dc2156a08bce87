package org.sageonesync.sandbox.control;

import static org.sageonesync.sandbox.control.ControlApi.id;
import static org.sageonesync.sandbox.control.ControlApi.ok;

import org.sageonesync.sandbox.access.ApiKey;
import org.sageonesync.sandbox.access.Login;
import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.books.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Companies, their logins and what is stored in them.
 *
 * <ul>
 *   <li>{@code POST /sandbox/companies} with a {@link NewCompany} → 201 with the company's row
 *   <li>{@code GET /sandbox/companies} → the rows of all companies
 *   <li>{@code GET|PATCH|DELETE /sandbox/companies/{id}}: the company's own row ({@code
 *       LockProcessingDate}, {@code Status}, {@code RoundingType}, ...)
 *   <li>{@code POST /sandbox/companies/{id}/members} with {@code {user, password}}
 *   <li>{@code GET /sandbox/companies/{id}/{rows}} → every stored row as an array, where rows is
 *       {@code customers}, {@code invoices}, {@code returns}, {@code receipts}, {@code
 *       allocations}, {@code items}, {@code tax-types}, {@code accounts} or {@code bank-accounts}
 *   <li>{@code PUT /sandbox/companies/{id}/{rows}} with one row of reference data → the stored row
 *   <li>{@code PUT /sandbox/logins} with {@code {user, password}} changes a password; {@code POST
 *       /sandbox/logins/unlock} with {@code {user}} ends a lockout
 *   <li>{@code POST /sandbox/keys} and {@code POST /sandbox/keys/revoke} with {@code {apiKey}}
 * </ul>
 */
final class CompanyControl {

    private static final String COMPANY = "/sandbox/companies/{id}";
    private static final Map<String, String> SERVICES =
            Map.of(
                    "customers", "Customer",
                    "invoices", "TaxInvoice",
                    "returns", "CustomerReturn",
                    "receipts", "CustomerReceipt",
                    "allocations", "Allocation",
                    "items", "Item",
                    "tax-types", "TaxType",
                    "accounts", "Account",
                    "bank-accounts", "BankAccount");

    private static final RequestPredicate SERVED =
            request ->
                    SERVICES.containsKey(
                            request.path().substring(request.path().lastIndexOf('/') + 1));

    private final Sandbox sandbox;

    CompanyControl(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A user whose lockout ends. */
    record User(String user) {}

    /** A key to grant or to revoke. */
    record Key(String apiKey) {

        /** Does not show the key. */
        @Override
        public String toString() {
            return "Key[hidden]";
        }
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/sandbox/companies", this::create)
                .GET("/sandbox/companies", _ -> ok(all()))
                .GET(COMPANY, request -> ok(sandbox.profile(id(request))))
                .PATCH(COMPANY, this::change)
                .DELETE(COMPANY, this::delete)
                .POST(COMPANY + "/members", this::addMember)
                .GET(COMPANY + "/{rows}", SERVED, this::rows)
                .PUT(COMPANY + "/{rows}", SERVED, this::put)
                .PUT("/sandbox/logins", this::changePassword)
                .POST("/sandbox/logins/unlock", this::unlock)
                .POST("/sandbox/keys", this::grant)
                .POST("/sandbox/keys/revoke", this::revoke)
                .build();
    }

    private Mono<ServerResponse> create(ServerRequest request) {
        return request.bodyToMono(NewCompany.class)
                .map(sandbox::createCompany)
                .flatMap(
                        id ->
                                ServerResponse.status(HttpStatus.CREATED)
                                        .bodyValue(sandbox.profile(id)));
    }

    private List<JsonNode> all() {
        List<JsonNode> rows = new ArrayList<>();
        sandbox.companies().all().forEach(company -> rows.add(sandbox.profile(company.id())));
        return rows;
    }

    private Mono<ServerResponse> change(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .flatMap(
                        change ->
                                switch (sandbox.changeCompany(id(request), change)) {
                                    case Outcome.Refused(var sentence) ->
                                            throw new IllegalArgumentException(sentence);
                                    default -> ok(sandbox.profile(id(request)));
                                });
    }

    private Mono<ServerResponse> delete(ServerRequest request) {
        return sandbox.deleteCompany(id(request))
                ? ServerResponse.noContent().build()
                : ServerResponse.notFound().build();
    }

    private Mono<ServerResponse> addMember(ServerRequest request) {
        sandbox.profile(id(request));
        return done(
                request.bodyToMono(NewCompany.Member.class)
                        .doOnNext(member -> sandbox.addMember(id(request), member)));
    }

    private Mono<ServerResponse> rows(ServerRequest request) {
        return ok(sandbox.rows(id(request), service(request)));
    }

    private Mono<ServerResponse> put(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .flatMap(row -> ok(sandbox.put(id(request), service(request), row)));
    }

    private Mono<ServerResponse> changePassword(ServerRequest request) {
        return done(
                request.bodyToMono(NewCompany.Member.class)
                        .doOnNext(
                                member ->
                                        sandbox.doors()
                                                .grant(
                                                        Login.of(
                                                                member.user(),
                                                                member.password()))));
    }

    private Mono<ServerResponse> unlock(ServerRequest request) {
        return done(
                request.bodyToMono(User.class)
                        .doOnNext(user -> sandbox.doors().unlock(new UserName(user.user()))));
    }

    private Mono<ServerResponse> grant(ServerRequest request) {
        return done(
                request.bodyToMono(Key.class)
                        .doOnNext(key -> sandbox.doors().grant(new ApiKey(key.apiKey()))));
    }

    private Mono<ServerResponse> revoke(ServerRequest request) {
        return done(
                request.bodyToMono(Key.class)
                        .doOnNext(key -> sandbox.doors().revoke(new ApiKey(key.apiKey()))));
    }

    private static Mono<ServerResponse> done(Mono<?> act) {
        return act.then(Mono.defer(() -> ServerResponse.noContent().build()));
    }

    private static String service(ServerRequest request) {
        return SERVICES.getOrDefault(request.pathVariable("rows"), "");
    }
}
