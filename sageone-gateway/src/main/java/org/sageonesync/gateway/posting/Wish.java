package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.NameRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * What somebody wants of one document, in SageOne's fields.
 *
 * @param fields ours, without the name; a null says that the field must be empty
 * @param name null where the wish leaves the name as it is
 * @param hash of the content, the wanted name included
 * @param reversal whether the document is to be taken out of the books
 * @param knownAccountingId the id under which the caller last knew the document
 * @param keeping whether what the books show of this billing version is left as it is
 * @param sale of an invoice, a credit note or a receipt that is to be shown
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
        boolean forced,
        boolean keeping,
        @Nullable Sale sale) {

    /** "Make the books show this." */
    public static Wish put(
            DocumentKind kind, DocumentKey key, PostingRequest<?> request, Content content) {
        var name = content.name();
        return put(
                kind,
                key,
                request,
                content,
                name == null ? null : NameRequest.of(name, key.ref()),
                null);
    }

    /**
     * "Make the books show this."
     *
     * @param name the number; null: SageOne numbers it
     * @param sale what a numbered document says besides its fields
     */
    public static Wish put(
            DocumentKind kind,
            DocumentKey key,
            PostingRequest<?> request,
            Content content,
            @Nullable NameRequest name,
            @Nullable Sale sale) {
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
                request.isForced(),
                request.isKeepingContent(),
                sale);
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
                true,
                false,
                null);
    }

    /** A record that billing has deleted, whose document this one takes over; null: none. */
    public @Nullable BillingRef takesOver() {
        return sale == null ? null : sale.takesOver();
    }

    /** The name as it is asked for in a life of the record. */
    @Nullable NameRequest nameIn(int generation) {
        return name == null ? null : name.inLife(key.ref(), generation);
    }

    boolean maySuffix(int generation) {
        var request = nameIn(generation);
        return request != null && request.suffixed() != null;
    }

    /** Why what SageOne shows is not what billing wants, if it shows other totals. */
    public Optional<Reason> objection(JsonNode shown) {
        return sale == null
                ? Optional.empty()
                : Sentences.objection(kind, key.ref(), sale.totals(), shown);
    }
}
