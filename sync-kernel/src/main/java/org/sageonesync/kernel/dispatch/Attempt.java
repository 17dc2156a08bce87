package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.kernel.rules.Place;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.http.RemoteProblem;
import org.springframework.http.HttpStatus;

/** Does what a verdict says and tells where the record stands then. */
final class Attempt<D> {

    private final SyncRules<?, D> rules;
    private final Postings journal;

    Attempt(SyncRules<?, D> rules, Postings journal) {
        this.rules = rules;
        this.journal = journal;
    }

    /**
     * @throws org.sageonesync.runtime.http.RemoteFailure if there is no result and nothing is known
     */
    Settlement carryOut(WorkItem item, Verdict<D> verdict) {
        return switch (verdict) {
            case Verdict.Settled<D>(var settlement) -> settlement;
            case Verdict.Put<D> put -> Answers.toPut(put(item, put), put);
            case Verdict.Reverse<D> reverse -> Answers.toReversal(reverse(item, reverse), reverse);
            case Verdict.Report<D> report -> report(item, report);
        };
    }

    private PostingResult put(WorkItem item, Verdict.Put<D> put) {
        var key = item.key();
        var request =
                new PostingRequest<>(
                        revision(item, put),
                        put.document(),
                        item.posted().accountingId(),
                        item.wish().lane(),
                        item.wish().forced());
        return rules.books(key.entity()).put(key.company(), key.id(), false, request);
    }

    /** The journal may have heard of newer settings than those that it was posted under. */
    private static Revision revision(WorkItem item, Verdict.Put<?> put) {
        return new Revision(
                item.version(), Math.max(put.settingsVersion(), item.settingsVersion()));
    }

    private PostingResult reverse(WorkItem item, Verdict.Reverse<D> reverse) {
        var key = item.key();
        var request =
                new ReversalRequest(
                        new Revision(item.version(), reverse.settingsVersion()),
                        item.posted().accountingId(),
                        item.wish().lane());
        return rules.books(key.entity()).reverse(key.company(), key.id(), request);
    }

    /** The store may have been emptied since: the journal knows whether it was ever posted. */
    private Settlement report(WorkItem item, Verdict.Report<D> report) {
        var key = item.key();
        return rules.books(key.entity()).places(key.id()).stream()
                .map(place -> report(key.company(), place, report))
                .filter(settlement -> settlement.state() != RecordState.SKIPPED)
                .findFirst()
                .orElseGet(() -> Settlement.skipped(report.whenNeverPosted()));
    }

    private Settlement report(CompanyKey company, Place place, Verdict.Report<D> report) {
        try {
            return reported(journal.get(company, place.kind(), place.ref()), report);
        } catch (RemoteProblem problem) {
            if (isUnknown(problem)) {
                return Settlement.skipped(report.whenNeverPosted());
            }
            throw problem;
        }
    }

    private static Settlement reported(Posting posting, Verdict.Report<?> report) {
        return switch (posting.state()) {
            case "POSTED" -> Settlement.removedAfterPosting(report.steps());
            case "REVERSED" -> Settlement.skipped(report.whenNeverPosted());
            case "REJECTED" ->
                    posting.accountingId() == null
                            ? Settlement.skipped(report.whenNeverPosted())
                            : Settlement.removedAfterPosting(report.steps());
            default -> Settlement.uncertain(undecided(), Backoff.UNDECIDED);
        };
    }

    private static Reason undecided() {
        return Reason.of(
                ReasonCode.OUTCOME_UNKNOWN,
                "An earlier posting of it is not settled yet; then it is decided whether it must be taken out by hand.");
    }

    private static boolean isUnknown(RemoteProblem problem) {
        return problem.status() == HttpStatus.NOT_FOUND.value()
                && ProblemTypes.NOT_FOUND.equals(problem.type());
    }
}
