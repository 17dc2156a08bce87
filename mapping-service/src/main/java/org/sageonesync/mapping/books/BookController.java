package org.sageonesync.mapping.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.ReferenceData.Account;
import org.sageonesync.contracts.gateway.ReferenceData.Item;
import org.sageonesync.contracts.mapping.CompanyMappings.ImportResult;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.BookRow;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.mapping.paging.Page;
import org.sageonesync.mapping.paging.PageSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The books' own lists as they were when last loaded, by id as text; {@code next} is the next
 * page's {@code after}. Tax types and bank accounts stand beside what is mapped to them. 404 if the
 * company is not set up.
 */
@RestController
@RequestMapping("/v1/companies/{company}")
class BookController {

    private final BookImport bookImport;
    private final BookStore store;
    private final Companies companies;

    BookController(BookImport bookImport, BookStore store, Companies companies) {
        this.bookImport = bookImport;
        this.store = store;
        this.companies = companies;
    }

    /** Loads all lists anew; the gateway's problems are passed on. */
    @PostMapping("/imports")
    ImportResult load(
            @PathVariable CompanyKey company,
            @RequestHeader(name = Actor.HEADER, required = false) @Nullable String actor) {
        return bookImport.load(company, Actor.of(actor));
    }

    @GetMapping("/items")
    Page<Item> items(
            @PathVariable CompanyKey company,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") PageSize limit) {
        return page(company, BookList.ITEMS, after, limit, Item.class);
    }

    @GetMapping("/accounts")
    Page<Account> accounts(
            @PathVariable CompanyKey company,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") PageSize limit) {
        return page(company, BookList.ACCOUNTS, after, limit, Account.class);
    }

    private <T> Page<T> page(
            CompanyKey company, BookList list, String after, PageSize limit, Class<T> type) {
        var known = companies.get(company).key();
        var found = Page.of(store.after(known, list, after, limit), limit, BookRow::id);
        return new Page<>(
                found.rows().stream()
                        .map(row -> ContractJson.mapper().readValue(row.json(), type))
                        .toList(),
                found.next());
    }
}
