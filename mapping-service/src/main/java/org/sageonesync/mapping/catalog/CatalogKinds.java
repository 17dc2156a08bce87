package org.sageonesync.mapping.catalog;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import java.util.Arrays;

/** The kinds by the names that they have in events. */
@Component
class CatalogKinds implements Converter<String, CatalogKind> {

    static String wireName(CatalogKind kind) {
        return ContractJson.mapper().convertValue(kind, String.class);
    }

    @Override
    public CatalogKind convert(String wireName) {
        return Arrays.stream(CatalogKind.values())
                .filter(kind -> wireName(kind).equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not a kind of the catalog"));
    }
}
