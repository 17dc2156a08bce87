package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a source is allocated to, where SageOne tells. */
@Component
final class AllocationList {

    private static final String GET = "Allocation/Get";
    private static final String ACTION = "Allocation/GetCustomerAllocationsAndOutstandingDocuments";

    private final SageOne sageOne;
    private final SageOneLists lists;
    private final Witness witness;
    private final AllocationSettings settings;

    AllocationList(
            SageOne sageOne, SageOneLists lists, Witness witness, AllocationSettings settings) {
        this.sageOne = sageOne;
        this.lists = lists;
        this.witness = witness;
        this.settings = settings;
    }

    /** What was found out. */
    sealed interface Found {

        /** All that the source is allocated to. */
        record All(List<ListedAllocation> allocations) implements Found {}

        /** It could not be found out, which says nothing. */
        record Nothing(PostingResult obstacle) implements Found {}
    }

    boolean isOffered() {
        return settings.listing() != AllocationSettings.Listing.NONE;
    }

    /** Calls that it takes, as long as the list is short. */
    int cost() {
        return switch (settings.listing()) {
            case NONE -> 0;
            case GET -> 1;
            case CUSTOMER_ACTION -> 2;
        };
    }

    /**
     * @throws IllegalStateException if SageOne does not offer it
     */
    Found of(Source source, Lane lane) {
        return switch (settings.listing()) {
            case NONE -> throw new IllegalStateException("SageOne lists no allocations");
            case GET -> listed(source, lane);
            case CUSTOMER_ACTION -> ofCustomer(source, lane);
        };
    }

    private Found listed(Source source, Lane lane) {
        var filter = "SourceDocumentId eq " + source.id();
        return switch (lists.where(source.key().company(), lane, GET, filter)) {
            case Listing.Broken(var reply) -> nothing(GET, reply);
            case Listing.Read(var rows, _) -> all(source, rows.stream());
        };
    }

    private Found ofCustomer(Source source, Lane lane) {
        return switch (witness.see(source, lane)) {
            case Witness.Sight.Seen seen ->
                    ofCustomer(source, lane, seen.document().text("CustomerId"));
            case Witness.Sight.Gone _ -> new Found.All(List.of());
            case Witness.Sight.Nothing sight -> new Found.Nothing(sight.obstacle());
        };
    }

    private Found ofCustomer(Source source, Lane lane, String customer) {
        var query = Map.of("customerId", customer);
        var call = Call.get(source.key().company(), lane, ACTION, query).toComplete();
        return switch (sageOne.call(call)) {
            case Reply.Answered(_, var body, _, _) when body.path("Allocations").isArray() ->
                    all(source, body.path("Allocations").valueStream());
            case Reply reply -> nothing(ACTION, reply);
        };
    }

    private static Found nothing(String call, Reply reply) {
        var ending = Verdicts.unread(AllocationState.POSTED, call, reply);
        return new Found.Nothing(Objects.requireNonNull(ending.result()));
    }

    private static Found all(Source source, Stream<JsonNode> rows) {
        return new Found.All(
                rows.map(ListedAllocation::of)
                        .filter(row -> row.sourceId() == source.id())
                        .toList());
    }
}
