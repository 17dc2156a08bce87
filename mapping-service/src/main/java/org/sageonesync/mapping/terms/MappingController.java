package org.sageonesync.mapping.terms;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.mapping.company.EditAnswer;
import org.sageonesync.mapping.company.Precondition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

import tools.jackson.databind.JsonNode;

/**
 * One part of a company's mappings, as {@link org.sageonesync.contracts.mapping.CompanyMappings}
 * says; it reads the body by itself, to name every violation.
 */
abstract class MappingController<T> {

    private final Companies companies;
    private final MappingReader reader;
    private final Terms<T> terms;

    MappingController(Companies companies, MappingReader reader, Terms<T> terms) {
        this.companies = companies;
        this.reader = reader;
        this.terms = terms;
    }

    @GetMapping
    ResponseEntity<T> list(@PathVariable CompanyKey company) {
        return EditAnswer.read(companies.get(company), terms::named);
    }

    /** Replaces them all: at most 5,000 in a list, none twice. */
    @PutMapping
    ResponseEntity<T> change(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Actor.HEADER, required = false) @Nullable String actor,
            @RequestBody JsonNode body) {
        var imports = companies.imports(company);
        var edit = terms.edit(reader.read(company, body, terms), imports);
        var precondition = Precondition.of(ifMatch, ifNoneMatch);
        return EditAnswer.of(
                companies.edit(company, edit, precondition, Actor.of(actor)), terms::named);
    }
}
