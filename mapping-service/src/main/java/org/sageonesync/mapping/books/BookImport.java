package org.sageonesync.mapping.books;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.ReferenceData;
import org.sageonesync.contracts.mapping.CompanyMappings.ImportResult;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loads a company's lists from the books: all of them, or nothing changes. */
@Component
class BookImport {

    private final ReferenceData books;
    private final BookStore store;
    private final Companies companies;
    private final MeterRegistry meters;

    BookImport(ReferenceData books, BookStore store, Companies companies, MeterRegistry meters) {
        this.books = books;
        this.store = store;
        this.companies = companies;
        this.meters = meters;
    }

    /**
     * Loads, and sets the company up if it is new.
     *
     * @throws ProblemException the gateway's, if it refuses; nothing is changed then
     */
    ImportResult load(CompanyKey company, Actor actor) {
        try {
            return loaded(company, actor);
        } catch (RemoteFailure refusal) {
            count("refused");
            throw GatewayRefusal.of(refusal);
        }
    }

    private ImportResult loaded(CompanyKey company, Actor actor) {
        var items = rows(BookList.ITEMS, books.items(company), ReferenceData.Item::id);
        var taxTypes = rows(BookList.TAX_TYPES, books.taxTypes(company), ReferenceData.TaxType::id);
        var accounts = rows(BookList.ACCOUNTS, books.accounts(company), ReferenceData.Account::id);
        var banks =
                rows(
                        BookList.BANK_ACCOUNTS,
                        books.bankAccounts(company),
                        ReferenceData.BankAccount::id);
        companies.setUpIfNew(company, actor);
        store.replace(
                company,
                Stream.of(items, taxTypes, accounts, banks).flatMap(List::stream).toList());
        count("loaded");
        return new ImportResult(items.size(), taxTypes.size(), accounts.size(), banks.size());
    }

    private static <T> List<BookRow> rows(BookList list, List<T> rows, Function<T, String> id) {
        return rows.stream()
                .map(
                        row ->
                                new BookRow(
                                        list,
                                        id.apply(row),
                                        ContractJson.mapper().writeValueAsString(row)))
                .toList();
    }

    private void count(String result) {
        meters.counter("sageonesync.mapping.imports", "result", result).increment();
    }
}
