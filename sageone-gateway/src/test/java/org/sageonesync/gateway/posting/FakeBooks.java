package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.NormalName;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One company's customers in memory, behind the same interface as the line to SageOne. */
public final class FakeBooks implements SageOne {

    private final TreeMap<Long, ObjectNode> customers = new TreeMap<>();
    private final Map<String, Deque<Trouble>> troubles = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<JsonNode> saved = new ArrayList<>();
    private boolean filtersWork = true;
    private boolean namesAreUnique = true;
    private boolean hidden;
    private int failingLists;
    private long lastId = 1000;
    private @Nullable Reply nextSave;

    /** Happens to the next call of the operation that meets no earlier trouble. */
    public synchronized void plant(String operation, Trouble trouble) {
        troubles.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(trouble);
    }

    synchronized void nextSaveIs(Reply reply) {
        nextSave = reply;
    }

    synchronized void failNextLists(int times) {
        failingLists = times;
    }

    synchronized void ignoreFilters() {
        filtersWork = false;
    }

    /** SageOne's lists lag for longer than anybody may expect. */
    synchronized void hideFromLists(boolean hide) {
        hidden = hide;
    }

    synchronized void allowEqualNames() {
        namesAreUnique = false;
    }

    /** Something the accountant did. */
    synchronized long add(ObjectNode customer) {
        return store(customer.deepCopy()).path("ID").asLong(0);
    }

    synchronized void edit(long id, String field, String value) {
        Objects.requireNonNull(customers.get(id)).put(field, value);
    }

    synchronized void delete(long id) {
        customers.remove(id);
    }

    public synchronized List<ObjectNode> customers() {
        return List.copyOf(customers.values());
    }

    public synchronized int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    synchronized JsonNode lastSaved() {
        return saved.getLast();
    }

    @Override
    public Reply call(Call call) {
        var deadline = call.departure().aboutToSend();
        if (deadline.isEmpty() || deadline.get().hasPassed()) {
            var reason = Reason.of(ReasonCode.QUEUED, "The request was given up.");
            return new Reply.NotDone(reason, Duration.ofMillis(50), false, null, null);
        }
        synchronized (this) {
            return arrived(call);
        }
    }

    public SageOneLists lists() {
        return this::above;
    }

    private synchronized Listing above(
            CompanyKey company, Lane lane, String operation, long watermark) {
        count("list");
        if (failingLists > 0) {
            failingLists--;
            return new Listing.Broken(unknown());
        }
        var above = customers.tailMap(watermark, false).values();
        return new Listing.Read(hidden ? List.of() : List.copyOf(above), true);
    }

    private Reply arrived(Call call) {
        count(call.operation());
        if (nextSave != null && isSave(call)) {
            var reply = nextSave;
            nextSave = null;
            return reply;
        }
        var planted = troubles.getOrDefault(call.operation(), new ArrayDeque<>()).poll();
        return planted == null ? done(call) : troubled(call, planted);
    }

    private Reply troubled(Call call, Trouble trouble) {
        if (trouble == Trouble.DONE_THEN_SILENCE) {
            done(call);
        }
        return unknown();
    }

    private Reply done(Call call) {
        if (isSave(call)) {
            return save((ObjectNode) Objects.requireNonNull(call.body()));
        }
        return call.id() == null ? filtered(call) : one(call.id());
    }

    private Reply save(ObjectNode body) {
        saved.add(body);
        var name = NormalName.of(body.path("Name").asString(""));
        long id = body.path("ID").asLong(0);
        boolean taken =
                customers.values().stream()
                        .filter(other -> other.path("ID").asLong(0) != id)
                        .anyMatch(
                                other ->
                                        NormalName.of(other.path("Name").asString(""))
                                                .equals(name));
        if (taken && namesAreUnique) {
            return new Reply.Refused(Refusal.NAME_TAKEN, "The name is taken.", 400, null);
        }
        boolean creates = id == 0;
        return new Reply.Answered(
                creates ? 201 : 200, store(body.deepCopy()), "log-" + lastId, Instant.now());
    }

    private ObjectNode store(ObjectNode body) {
        if (body.path("ID").asLong(0) == 0) {
            body.put("ID", ++lastId);
        }
        body.removeNulls();
        customers.put(body.path("ID").asLong(0), body);
        return body.deepCopy();
    }

    private Reply one(long id) {
        var found = customers.get(id);
        return found == null
                ? new Reply.Refused(Refusal.NOT_FOUND, "Not found.", 404, null)
                : new Reply.Answered(200, found.deepCopy(), null, Instant.now());
    }

    private Reply filtered(Call call) {
        if (!filtersWork) {
            return new Reply.Refused(Refusal.VALIDATION, "No such filter.", 400, null);
        }
        var results = JsonNodeFactory.instance.objectNode();
        var rows = results.putArray("Results");
        var filter = String.valueOf(call.query().get("$filter"));
        customers.values().stream()
                .filter(
                        one ->
                                filter.equals(
                                        "Name eq '"
                                                + one.path("Name").asString("").replace("'", "''")
                                                + "'"))
                .forEach(one -> rows.add(one.deepCopy()));
        return new Reply.Answered(200, results, null, Instant.now());
    }

    private static boolean isSave(Call call) {
        return call.method().equals(HttpMethod.POST);
    }

    private void count(String operation) {
        calls.merge(operation, 1, Integer::sum);
    }

    private static Reply.Unknown unknown() {
        return new Reply.Unknown("SageOne did not answer in time.", null, null, Instant.now());
    }
}
