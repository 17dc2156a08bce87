package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.contracts.mapping.CompanyMappings.TaxMapping;
import org.sageonesync.contracts.mapping.CompanyMappings.TaxRates;
import org.sageonesync.mapping.catalog.CatalogNames;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.Edit;
import org.sageonesync.mapping.company.MappingsPart;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tax rates as administrators see them, and as they are kept. */
@Component
class TaxTerms implements Terms<TaxRates> {

    private final CatalogNames names;

    TaxTerms(CatalogNames names) {
        this.names = names;
    }

    @Override
    public Class<TaxRates> type() {
        return TaxRates.class;
    }

    @Override
    public List<String> lists() {
        return List.of("rates");
    }

    @Override
    public Stream<Pointer> pointers(JsonNode body) {
        return Place.rows(body, "rates").flatMap(row -> row.at("taxTypeId").to(BookList.TAX_TYPES));
    }

    @Override
    public Edit edit(TaxRates wanted, long imports) {
        var byId =
                wanted.rates().stream()
                        .collect(Collectors.toMap(TaxMapping::id, TaxMapping::taxTypeId));
        return new Edit.OfMappings(new MappingsPart.Rates(byId), imports);
    }

    /** With the tax types in use. */
    @Override
    public TaxRates named(Company company) {
        var rates = company.mappings().taxRates();
        var known = names.of(company.key(), CatalogKind.TAX_RATE, rates.keySet());
        return new TaxRates(
                rates.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                entry ->
                                        new TaxMapping(
                                                entry.getKey(),
                                                known.get(entry.getKey()),
                                                entry.getValue()))
                        .toList(),
                company.mappings().taxTypes());
    }
}
