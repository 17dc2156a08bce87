package org.sageonesync.mapping.terms;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings.TaxRates;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.Companies;
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

/**
 * Which tax types billing's tax rates are, as {@link
 * org.sageonesync.contracts.mapping.CompanyMappings} says; it reads the body by itself, to name
 * every violation.
 */
@RestController
@RequestMapping("/v1/companies/{company}/tax-types")
class TaxRatesController {

    private final Companies companies;
    private final MappingReader reader;
    private final TaxTerms terms;

    TaxRatesController(Companies companies, MappingReader reader, TaxTerms terms) {
        this.companies = companies;
        this.reader = reader;
        this.terms = terms;
    }

    @GetMapping
    ResponseEntity<TaxRates> list(@PathVariable CompanyKey company) {
        return EditAnswer.read(companies.get(company), terms::named);
    }

    /** Replaces all rates, at most 5,000, none twice; {@code available} is not looked at. */
    @PutMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TaxRates.class)))
    ResponseEntity<TaxRates> change(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Actor.HEADER, required = false) @Nullable String actor,
            @RequestBody JsonNode body) {
        var imports = companies.imports(company);
        var rates = read(company, body);
        var edit = new Edit.OfMappings(TaxTerms.part(rates), imports);
        var precondition = Precondition.of(ifMatch, ifNoneMatch);
        return EditAnswer.of(
                companies.edit(company, edit, precondition, Actor.of(actor)), terms::named);
    }

    private TaxRates read(CompanyKey company, JsonNode body) {
        return reader.read(
                company, body, TaxRates.class, TaxRatesJson.LISTS, TaxRatesJson.pointers(body));
    }
}
