package org.sageonesync.mapping.settings;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.mapping.books.BookRef;
import org.sageonesync.mapping.books.LoadedBooks;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.Edit;
import org.sageonesync.mapping.company.EditAnswer;
import org.sageonesync.mapping.company.Precondition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/**
 * A company's settings, as {@link org.sageonesync.contracts.mapping.CompanyMappings} says; it reads
 * the body by itself, to name every violation.
 */
@RestController
@RequestMapping("/v1/companies/{company}/settings")
class SettingsController {

    private final Companies companies;
    private final LoadedBooks books;

    SettingsController(Companies companies, LoadedBooks books) {
        this.companies = companies;
        this.books = books;
    }

    @GetMapping
    ResponseEntity<CompanySettings> settings(@PathVariable CompanyKey company) {
        return EditAnswer.read(companies.get(company), Company::settings);
    }

    /**
     * Sets the company up if it is new; what is left out has its default. The rounding item must be
     * an active one of the last import.
     */
    @PutMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CompanySettings.class)))
    ResponseEntity<CompanySettings> change(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Actor.HEADER, required = false) @Nullable String actor,
            @RequestBody JsonNode body) {
        var edit = new Edit.OfSettings(SettingsReader.read(body, item -> wrong(company, item)));
        var precondition = Precondition.of(ifMatch, ifNoneMatch);
        return EditAnswer.of(
                companies.edit(company, edit, precondition, Actor.of(actor)), Company::settings);
    }

    private Optional<String> wrong(CompanyKey company, String item) {
        var ref = new BookRef(BookList.ITEMS, item);
        return Optional.ofNullable(books.complaints(company, List.of(ref)).get(ref));
    }
}
