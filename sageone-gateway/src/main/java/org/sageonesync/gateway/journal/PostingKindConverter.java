package org.sageonesync.gateway.journal;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import java.util.Arrays;

/**
 * Reads a kind from a URL: by its name there ({@code customers}), or by the constant's, which is
 * what Spring's HTTP interface clients write for an enum.
 */
@Component
class PostingKindConverter implements Converter<String, PostingKind> {

    @Override
    public PostingKind convert(String text) {
        return Arrays.stream(PostingKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseGet(() -> PostingKind.named(text));
    }
}
