package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.NameRequest;

import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants of one document, in SageOne's fields.
 *
 * @param fields ours, without the name; a null says that the field must be empty
 * @param name null where the wish leaves the name as it is
 * @param hash of the content, the wanted name included
 * @param reversal whether the document is to be taken out of the books
 * @param knownAccountingId the id under which the caller last knew the document
 */
public record Wish(
        DocumentKind kind,
        DocumentKey key,
        Revision revision,
        ObjectNode fields,
        @Nullable NameRequest name,
        String hash,
        boolean reversal,
        @Nullable String knownAccountingId,
        Lane lane,
        boolean forced) {

    /** "Make the books show this." */
    public static Wish put(
            DocumentKind kind, DocumentKey key, PostingRequest<?> request, Content content) {
        var name = NameRequest.of(content.name(), key.ref());
        return new Wish(
                kind,
                key,
                request.revision(),
                content.fields(),
                name,
                content.hash(),
                false,
                request.knownAccountingId(),
                request.laneOrLive(),
                request.isForced());
    }

    /** "Take it out of the books." A person who asks again wants it tried again. */
    public static Wish reversal(DocumentKind kind, DocumentKey key, ReversalRequest request) {
        return new Wish(
                kind,
                key,
                request.revision(),
                kind.reversal(),
                null,
                Journal.REVERSED,
                true,
                request.knownAccountingId(),
                request.laneOrLive(),
                true);
    }
}
