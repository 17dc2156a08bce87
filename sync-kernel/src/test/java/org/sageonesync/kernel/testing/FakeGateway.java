package org.sageonesync.kernel.testing;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.kernel.rules.Books;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A gateway in memory with the real one's manners: idempotent, no lower revisions, reversals. What
 * a test scripts for a reference is answered first, once each.
 *
 * @param <D> the document
 */
public final class FakeGateway<D> implements Books<D>, Postings {

    /** A request that reached the gateway; a reversal has no document. */
    public record Request<D>(
            CompanyKey company, BillingRef ref, @Nullable D document, Revision revision) {}

    /** Answers instead of the books; null passes the request on to them. */
    @FunctionalInterface
    public interface Behaviour {
        /** May wait, and may throw what an HTTP client would. */
        @Nullable PostingResult answer(CompanyKey company, BillingRef ref);
    }

    private record Entry<D>(@Nullable D document, Revision revision, String accountingId) {}

    private final PostingKind kind;
    private final Map<String, Entry<D>> journal = new ConcurrentHashMap<>();
    private final List<Request<D>> requests = new CopyOnWriteArrayList<>();
    private final List<Request<D>> changes = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = (_, _) -> null;

    /** An empty journal. */
    public FakeGateway(PostingKind kind) {
        this.kind = kind;
    }

    /** From now on this is asked first. */
    public void behave(Behaviour first) {
        this.behaviour = first;
    }

    /** From now on the books answer. */
    public void behaveWell() {
        this.behaviour = (_, _) -> null;
    }

    /** Forgets the requests, not the books, and behaves well again. */
    public void forget() {
        requests.clear();
        changes.clear();
        behaveWell();
    }

    /** Every request, in order. */
    public List<Request<D>> requests() {
        return List.copyOf(requests);
    }

    /** The requests that changed the books, in order: each would have cost SageOne calls. */
    public List<Request<D>> changes() {
        return List.copyOf(changes);
    }

    /** What the books show; null if it is not there, or was taken back. */
    public @Nullable D shown(CompanyKey company, BillingRef ref) {
        var entry = journal.get(name(company, ref));
        return entry == null ? null : entry.document();
    }

    @Override
    public PostingKind kind() {
        return kind;
    }

    @Override
    public PostingResult put(
            CompanyKey company, BillingRef ref, boolean dryRun, PostingRequest<D> request) {
        if (dryRun) {
            return new PostingResult.Planned(
                    change(company, ref),
                    journal.containsKey(name(company, ref)) ? 2 : 1,
                    JsonNodeFactory.instance.stringNode(request.document().toString()));
        }
        var asked = new Request<>(company, ref, request.document(), request.revision());
        requests.add(asked);
        var scripted = behaviour.answer(company, ref);
        return scripted == null ? posted(asked) : scripted;
    }

    private Change change(CompanyKey company, BillingRef ref) {
        return journal.containsKey(name(company, ref)) ? Change.UPDATED : Change.CREATED;
    }

    private synchronized PostingResult posted(Request<D> asked) {
        var key = name(asked.company(), asked.ref());
        var held = journal.get(key);
        if (held != null && asked.revision().isBefore(held.revision())) {
            return new PostingResult.Superseded(held.revision(), held.accountingId());
        }
        var id = held == null ? Integer.toString(journal.size() + 1) : held.accountingId();
        journal.put(key, new Entry<>(asked.document(), asked.revision(), id));
        var document = asked.document();
        if (held != null && document != null && document.equals(held.document())) {
            return new PostingResult.Posted(id, null, Change.NONE, asked.revision(), 0);
        }
        changes.add(asked);
        return new PostingResult.Posted(
                id,
                null,
                held == null ? Change.CREATED : Change.UPDATED,
                asked.revision(),
                held == null ? 1 : 2);
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        var asked = new Request<D>(company, ref, null, request.revision());
        requests.add(asked);
        var scripted = behaviour.answer(company, ref);
        return scripted == null ? reversed(asked) : scripted;
    }

    private synchronized PostingResult reversed(Request<D> asked) {
        var key = name(asked.company(), asked.ref());
        var held = journal.get(key);
        if (held == null) {
            return new PostingResult.NeverPosted();
        }
        journal.put(key, new Entry<>(null, asked.revision(), held.accountingId()));
        changes.add(asked);
        return new PostingResult.Posted(
                held.accountingId(), null, Change.REVERSED, asked.revision(), 2);
    }

    @Override
    public Posting get(CompanyKey company, PostingKind of, BillingRef ref) {
        var held = journal.get(name(company, ref));
        return held == null
                ? posting(company, of, ref, "OPEN", null)
                : posting(company, of, ref, held);
    }

    private Posting posting(CompanyKey company, PostingKind of, BillingRef ref, Entry<D> held) {
        var state = held.document() == null ? "REVERSED" : "POSTED";
        return posting(company, of, ref, state, held);
    }

    private static Posting posting(
            CompanyKey company,
            PostingKind of,
            BillingRef ref,
            String state,
            @Nullable Entry<?> held) {
        return new Posting(
                company,
                of,
                ref,
                0,
                state,
                held == null ? null : held.revision(),
                held == null ? null : held.accountingId(),
                null,
                null,
                List.of());
    }

    private static String name(CompanyKey company, BillingRef ref) {
        return company + "/" + ref;
    }
}
