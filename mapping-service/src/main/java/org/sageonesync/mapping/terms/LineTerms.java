package org.sageonesync.mapping.terms;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.mapping.CompanyMappings.LineMapping;
import org.sageonesync.contracts.mapping.CompanyMappings.LineTargets;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.mapping.catalog.CatalogNames;
import org.sageonesync.mapping.company.Company;
import org.sageonesync.mapping.company.Edit;
import org.sageonesync.mapping.company.MappingsPart;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line targets as administrators see them, and as they are kept. */
@Component
class LineTerms implements Terms<LineTargets> {

    private final CatalogNames names;

    LineTerms(CatalogNames names) {
        this.names = names;
    }

    @Override
    public Class<LineTargets> type() {
        return LineTargets.class;
    }

    @Override
    public List<String> lists() {
        return LineTargetsJson.LISTS;
    }

    @Override
    public Stream<Pointer> pointers(JsonNode body) {
        return LineTargetsJson.pointers(body);
    }

    @Override
    public Edit edit(LineTargets wanted, long imports) {
        var byDefault = wanted.defaultTarget();
        var lines =
                new MappingsPart.Lines(
                        byDefault == null ? null : active(byDefault),
                        byId(wanted.tariffs()),
                        byId(wanted.categories()));
        return new Edit.OfMappings(lines, imports);
    }

    // javac puts a nested component's @Nullable where NullAway does not look for a parameter's.
    @SuppressWarnings("NullAway")
    @Override
    public LineTargets named(Company company) {
        var mappings = company.mappings();
        return new LineTargets(
                target(mappings.defaultTarget()),
                named(company.key(), CatalogKind.TARIFF, mappings.tariffs()),
                named(company.key(), CatalogKind.TRANSACTION_CATEGORY, mappings.categories()));
    }

    private List<LineMapping> named(
            CompanyKey company, CatalogKind kind, Map<BillingRef, LineTarget> targets) {
        var known = names.of(company, kind, targets.keySet());
        return targets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        entry ->
                                new LineMapping(
                                        entry.getKey(),
                                        known.get(entry.getKey()),
                                        wanted(entry.getValue())))
                .toList();
    }

    private static Map<BillingRef, LineTarget> byId(List<LineMapping> mappings) {
        return mappings.stream()
                .collect(Collectors.toMap(LineMapping::id, mapping -> active(mapping.target())));
    }

    private static LineTarget active(Target target) {
        return new LineTarget(target.kind(), target.id(), true);
    }

    private static @Nullable Target target(@Nullable LineTarget target) {
        return target == null ? null : wanted(target);
    }

    private static Target wanted(LineTarget target) {
        return new Target(target.kind(), target.id());
    }
}
