package org.sageonesync.mapping.partners;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.contracts.mapping.CompanyMappings.IgnoredPartner;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.mapping.catalog.CatalogNames;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.Edit;
import org.sageonesync.mapping.company.EditAnswer;
import org.sageonesync.mapping.company.Precondition;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The partner ignore list, as {@link org.sageonesync.contracts.mapping.CompanyMappings} says. */
@RestController
@RequestMapping("/v1/companies/{company}/ignored-partners")
class IgnoredPartnersController {

    private static final int MOST = 5_000;

    private final Companies companies;
    private final CatalogNames names;

    IgnoredPartnersController(Companies companies, CatalogNames names) {
        this.companies = companies;
        this.names = names;
    }

    @GetMapping
    ResponseEntity<List<IgnoredPartner>> list(@PathVariable CompanyKey company) {
        return EditAnswer.read(companies.get(company), this::named);
    }

    /** Replaces the whole list (at most 5,000); the same partner twice counts once. */
    @PutMapping
    ResponseEntity<List<IgnoredPartner>> change(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Actor.HEADER, required = false) @Nullable String actor,
            @RequestBody List<IgnoredPartner> partners) {
        if (partners.size() > MOST) {
            throw ProblemException.invalid(
                    List.of(new Violation("", "must list at most " + MOST + " partners")));
        }
        var edit =
                new Edit.OfIgnoredPartners(
                        partners.stream()
                                .map(IgnoredPartner::id)
                                .collect(Collectors.toCollection(TreeSet::new)));
        var precondition = Precondition.of(ifMatch, ifNoneMatch);
        return EditAnswer.of(
                companies.edit(company, edit, precondition, Actor.of(actor)), this::named);
    }

    private List<IgnoredPartner> named(Company company) {
        var known = names.of(company.key(), CatalogKind.PARTNER, company.ignoredPartners());
        return company.ignoredPartners().stream()
                .map(id -> new IgnoredPartner(id, known.get(id)))
                .toList();
    }
}
