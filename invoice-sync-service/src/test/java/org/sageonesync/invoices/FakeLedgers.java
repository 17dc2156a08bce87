package org.sageonesync.invoices;

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
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Ledger;
import org.springframework.http.ResponseEntity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Both sides of the gateway and its journal, in memory. */
final class FakeLedgers implements Postings {

    private record Row(Revision revision, String accountingId, boolean isLive) {

        boolean shows(Revision wished) {
            return isLive && revision.billingVersion() == wished.billingVersion();
        }
    }

    private final Map<String, Row> journal = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private @Nullable PostingResult reversals;
    private boolean isLocked;

    Ledger<SalesDocument> invoices() {
        return ledger(PostingKind.INVOICE);
    }

    Ledger<SalesDocument> creditNotes() {
        return ledger(PostingKind.CREDIT_NOTE);
    }

    private Ledger<SalesDocument> ledger(PostingKind kind) {
        return new Ledger<>(
                kind,
                (_, ref, _, request) -> ResponseEntity.ok(put(name(kind, ref), request)),
                (_, ref, request) -> ResponseEntity.ok(reverse(name(kind, ref), request)));
    }

    /** From now on reversals are answered so. */
    void answerReversals(PostingResult answer) {
        this.reversals = answer;
    }

    /** From now on nothing that lives may be changed. */
    void lock() {
        this.isLocked = true;
    }

    /** What was asked for and not kept as it was. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> live() {
        return journal.entrySet().stream()
                .filter(entry -> entry.getValue().isLive())
                .map(Map.Entry::getKey)
                .toList();
    }

    String accountingId(String name) {
        return Objects.requireNonNull(journal.get(name)).accountingId();
    }

    private PostingResult put(String name, PostingRequest<SalesDocument> request) {
        var kept = journal.get(name);
        if (request.isKeepingContent() && kept != null && kept.shows(request.revision())) {
            return new PostingResult.Posted(
                    kept.accountingId(), null, Change.NONE, kept.revision(), 0);
        }
        var suffix = request.document().suffixIfTaken() ? " suffixed" : "";
        calls.add("put " + name + suffix + " known=" + request.knownAccountingId());
        var held = journal.get(name);
        if (isLocked && held != null && held.isLive()) {
            return new PostingResult.Rejected(Reason.of(ReasonCode.LOCKED_IN_BOOKS, "It is paid."));
        }
        var id = held == null || !held.isLive() ? "" + (100 + calls.size()) : held.accountingId();
        journal.put(name, new Row(request.revision(), id, true));
        return new PostingResult.Posted(id, null, Change.CREATED, request.revision(), 1);
    }

    private PostingResult reverse(String name, ReversalRequest request) {
        calls.add("reverse " + name + " known=" + request.knownAccountingId());
        var held = journal.get(name);
        if (held == null) {
            return new PostingResult.NeverPosted();
        }
        if (reversals != null) {
            return reversals;
        }
        journal.put(name, new Row(request.revision(), held.accountingId(), false));
        return new PostingResult.Posted(
                held.accountingId(), null, Change.REVERSED, request.revision(), 3);
    }

    @Override
    public Posting get(CompanyKey company, PostingKind kind, BillingRef ref) {
        var row = journal.get(name(kind, ref));
        return new Posting(
                company,
                kind,
                ref,
                0,
                row == null ? "OPEN" : row.isLive() ? "POSTED" : "REVERSED",
                row == null ? null : row.revision(),
                row == null ? null : row.accountingId(),
                null,
                null,
                List.of());
    }

    private static String name(PostingKind kind, BillingRef ref) {
        return kind.wireName() + "/" + ref;
    }
}
