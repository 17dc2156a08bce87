package org.sageonesync.mapping.company;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row of the companies' table. */
final class CompanyRow {

    private CompanyRow() {}

    static Company company(Readable row) {
        return new Company(
                new CompanyKey(text(row, "company")),
                Objects.requireNonNull(row.get("version", Long.class)),
                ContractJson.mapper().readValue(text(row, "settings"), CompanySettings.class),
                refs(Objects.requireNonNull(row.get("ignored_partners", String[].class))),
                ContractJson.mapper().readValue(text(row, "mappings"), Mappings.class),
                ContractJson.mapper().readValue(text(row, "payment_methods"), PaymentMethods.class),
                Objects.requireNonNull(row.get("imports", Long.class)));
    }

    private static SortedSet<BillingRef> refs(String[] ids) {
        var refs =
                Arrays.stream(ids)
                        .map(BillingRef::new)
                        .collect(Collectors.toCollection(TreeSet::new));
        return Collections.unmodifiableSortedSet(refs);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
