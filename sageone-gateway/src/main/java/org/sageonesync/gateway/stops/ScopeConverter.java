package org.sageonesync.gateway.stops;

import org.sageonesync.contracts.gateway.Stops.Scope;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import java.util.Locale;

/**
 * Reads a scope from a URL: by its name there ({@code totals}), or by the constant's, which is what
 * Spring's HTTP interface clients write for an enum.
 */
@Component
class ScopeConverter implements Converter<String, Scope> {

    @Override
    public Scope convert(String text) {
        return Scope.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
