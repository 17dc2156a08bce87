package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds that this gateway can post. */
@Component
public final class DocumentKinds {

    private final Map<PostingKind, DocumentKind> byKind;

    /** Every kind that has a translation. */
    public DocumentKinds(List<DocumentKind> kinds) {
        byKind =
                kinds.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        DocumentKind::kind, Function.identity()));
    }

    /** Empty: this gateway cannot post it. */
    public Optional<DocumentKind> of(PostingKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
