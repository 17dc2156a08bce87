package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Objects;

/** The calls of a posting; each write passes the journal on its way. */
@Component
final class Saving {

    private final SageOne sageOne;
    private final Claims claims;
    private final PostingSettings settings;

    Saving(SageOne sageOne, Claims claims, PostingSettings settings) {
        this.sageOne = sageOne;
        this.claims = claims;
        this.settings = settings;
    }

    Reply create(Claim claim, Wish wish, Payload payload) {
        return sageOne.call(creation(claim, wish, payload));
    }

    /** The same, of a document that has been calculated: that call is not wasted. */
    Reply createCalculated(Claim claim, Wish wish, Payload payload) {
        return sageOne.call(creation(claim, wish, payload).toComplete());
    }

    Reply read(Claim claim, Wish wish) {
        long id = Objects.requireNonNull(claim.accountingId());
        var get = wish.kind().getOperation();
        return sageOne.read(Call.getOne(wish.key().company(), wish.lane(), get, id));
    }

    Reply change(Claim claim, Wish wish, Payload payload, BooksObject object) {
        var departure = departure(claim, wish, payload);
        var body = payload.forChangeOf(object);
        return sageOne.call(save(wish, Map.of(), body, departure).toComplete());
    }

    private Call creation(Claim claim, Wish wish, Payload payload) {
        var query = claim.name() == null ? wish.kind().unnamedQuery() : Map.<String, String>of();
        return save(wish, query, payload.forCreation(), departure(claim, wish, payload));
    }

    private ClaimDeparture departure(Claim claim, Wish wish, Payload payload) {
        return new ClaimDeparture(
                claims,
                claim,
                wish.kind().saveOperation(),
                payload.forJournal(wish.sale()),
                settings.callTimes());
    }

    private static Call save(
            Wish wish, Map<String, String> query, ObjectNode body, ClaimDeparture departure) {
        return Call.save(
                wish.key().company(),
                wish.lane(),
                wish.kind().saveOperation(),
                query,
                body,
                departure);
    }
}
