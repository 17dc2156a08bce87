package org.sageonesync.mapping.terms;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings.LineTargets;
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
 * What lines are posted to, as {@link org.sageonesync.contracts.mapping.CompanyMappings} says; it
 * reads the body by itself, to name every violation.
 */
@RestController
@RequestMapping("/v1/companies/{company}/categories")
class LineTargetsController {

    private final Companies companies;
    private final MappingReader reader;
    private final LineTerms terms;

    LineTargetsController(Companies companies, MappingReader reader, LineTerms terms) {
        this.companies = companies;
        this.reader = reader;
        this.terms = terms;
    }

    @GetMapping
    ResponseEntity<LineTargets> list(@PathVariable CompanyKey company) {
        return EditAnswer.read(companies.get(company), terms::named);
    }

    /** Replaces them all; at most 5,000 tariffs and 5,000 categories, none twice. */
    @PutMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LineTargets.class)))
    ResponseEntity<LineTargets> change(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Actor.HEADER, required = false) @Nullable String actor,
            @RequestBody JsonNode body) {
        var imports = companies.imports(company);
        var targets = read(company, body);
        var edit = new Edit.OfMappings(LineTerms.part(targets), imports);
        var precondition = Precondition.of(ifMatch, ifNoneMatch);
        return EditAnswer.of(
                companies.edit(company, edit, precondition, Actor.of(actor)), terms::named);
    }

    private LineTargets read(CompanyKey company, JsonNode body) {
        return reader.read(
                company,
                body,
                LineTargets.class,
                LineTargetsJson.LISTS,
                LineTargetsJson.pointers(body));
    }
}
