package org.sageonesync.mapping.books;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.ReferenceData;
import org.sageonesync.contracts.gateway.ReferenceData.Account;
import org.sageonesync.contracts.gateway.ReferenceData.BankAccount;
import org.sageonesync.contracts.gateway.ReferenceData.Item;
import org.sageonesync.contracts.gateway.ReferenceData.TaxType;
import org.sageonesync.contracts.mapping.CompanyMappings.ImportResult;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.BookRow;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All lists of a company's books, as the gateway gave them. */
record LoadedLists(
        List<Item> items,
        List<TaxType> taxTypes,
        List<Account> accounts,
        List<BankAccount> bankAccounts) {

    static LoadedLists of(ReferenceData books, CompanyKey company) {
        return new LoadedLists(
                books.items(company),
                books.taxTypes(company),
                books.accounts(company),
                books.bankAccounts(company));
    }

    List<BookRow> rows() {
        return Stream.of(
                        rows(BookList.ITEMS, items, Item::id, Item::active),
                        rows(BookList.TAX_TYPES, taxTypes, TaxType::id, TaxType::active),
                        rows(BookList.ACCOUNTS, accounts, Account::id, Account::active),
                        rows(
                                BookList.BANK_ACCOUNTS,
                                bankAccounts,
                                BankAccount::id,
                                BankAccount::active))
                .flatMap(rows -> rows)
                .toList();
    }

    ImportResult counts() {
        return new ImportResult(
                items.size(), taxTypes.size(), accounts.size(), bankAccounts.size());
    }

    private static <T> Stream<BookRow> rows(
            BookList list, List<T> rows, Function<T, String> id, Predicate<T> active) {
        return rows.stream()
                .map(
                        row ->
                                new BookRow(
                                        list,
                                        id.apply(row),
                                        active.test(row),
                                        ContractJson.mapper().writeValueAsString(row)));
    }
}
