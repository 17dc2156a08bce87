package org.sageonesync.mapping.terms;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.contracts.mapping.CompanyMappings.MethodMapping;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.mapping.books.BankAccounts;
import org.sageonesync.mapping.catalog.CatalogNames;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.Edit;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The payment methods as administrators see them, and as they are kept. */
@Component
class MethodTerms implements Terms<PaymentMethods> {

    private final CatalogNames names;
    private final BankAccounts accounts;

    MethodTerms(CatalogNames names, BankAccounts accounts) {
        this.names = names;
        this.accounts = accounts;
    }

    @Override
    public Class<PaymentMethods> type() {
        return PaymentMethods.class;
    }

    @Override
    public List<String> lists() {
        return List.of("methods");
    }

    @Override
    public Stream<Pointer> pointers(JsonNode body) {
        var own = Place.rows(body, "methods").map(row -> row.at("bankAccountId"));
        return Stream.concat(Stream.of(Place.in(body, "defaultBankAccount")), own)
                .flatMap(place -> place.to(BookList.BANK_ACCOUNTS));
    }

    @Override
    public Edit edit(PaymentMethods wanted, long imports) {
        var methods =
                wanted.methods().stream()
                        .map(method -> named(method, null))
                        .sorted(Comparator.comparing(MethodMapping::id))
                        .toList();
        return new Edit.OfPaymentMethods(
                new PaymentMethods(wanted.defaultBankAccount(), methods, null), imports);
    }

    /** With the bank accounts in use. */
    @Override
    public PaymentMethods named(Company company) {
        var decided = company.paymentMethods();
        var ids = decided.methods().stream().map(MethodMapping::id).toList();
        var known = names.of(company.key(), CatalogKind.PAYMENT_METHOD, ids);
        return new PaymentMethods(
                decided.defaultBankAccount(),
                decided.methods().stream()
                        .map(method -> named(method, known.get(method.id())))
                        .toList(),
                accounts.inUse(company.key()));
    }

    private static MethodMapping named(MethodMapping method, @Nullable String name) {
        return new MethodMapping(
                method.id(), name, method.pushed(), method.bankAccountId(), method.method());
    }
}
