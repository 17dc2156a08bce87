package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.contracts.mapping.CompanyMappings.TaxMapping;
import org.sageonesync.contracts.mapping.CompanyMappings.TaxRates;
import org.sageonesync.mapping.catalog.CatalogNames;
import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.MappingsPart;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.Collectors;

/** The tax rates as administrators see them, and as they are kept. */
@Component
class TaxTerms {

    private final CatalogNames names;

    TaxTerms(CatalogNames names) {
        this.names = names;
    }

    /** With billing's names, in the order of billing's ids, and the tax types in use. */
    TaxRates named(Company company) {
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

    static MappingsPart.Rates part(TaxRates rates) {
        return new MappingsPart.Rates(
                rates.rates().stream()
                        .collect(Collectors.toMap(TaxMapping::id, TaxMapping::taxTypeId)));
    }
}
