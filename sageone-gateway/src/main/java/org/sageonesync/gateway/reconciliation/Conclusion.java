package org.sageonesync.gateway.reconciliation;

import org.sageonesync.gateway.sweep.Phase;
import org.sageonesync.gateway.sweep.Step;
import org.sageonesync.gateway.sweep.Sweep;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Ends a reconciliation, or sends it to look again at what changed meanwhile. */
@Component
final class Conclusion {

    private static final int ROUNDS = 3;
    private static final String CHANGED = "Documents changed while they were compared.";

    private final Judge judge;
    private final Pairs pairs;
    private final Drifts drifts;
    private final Suspects suspects;
    private final ReconciliationSettings settings;
    private final JsonMapper json;

    Conclusion(
            Judge judge,
            Pairs pairs,
            Drifts drifts,
            Suspects suspects,
            ReconciliationSettings settings,
            JsonMapper json) {
        this.judge = judge;
        this.pairs = pairs;
        this.drifts = drifts;
        this.suspects = suspects;
        this.settings = settings;
        this.json = json;
    }

    Step of(Sweep sweep) {
        var verdict = judge.of(sweep);
        boolean mayLookAgain = sweep.round() < ROUNDS && !sweep.unfiltered();
        return verdict.again().isEmpty() || !mayLookAgain
                ? finished(sweep, verdict)
                : again(sweep, verdict);
    }

    private Step again(Sweep sweep, Verdict verdict) {
        suspects.again(sweep, verdict.again());
        var next = sweep.again().in(Phase.SUSPECTS);
        return verdict.underWay() == 0
                ? new Step.On(next)
                : new Step.Later(next, settings.lookAgain(), CHANGED);
    }

    private Step finished(Sweep sweep, Verdict verdict) {
        long accepted = drifts.keep(sweep, verdict.findings());
        drifts.learn(sweep, verdict.again());
        var counts = pairs.counts(sweep);
        var result = new Result(counts.compared(), verdict.underWay(), accepted, counts.foreign());
        return new Step.Finished(sweep, json.valueToTree(result));
    }

    /** What is kept of a reconciliation besides its findings. */
    record Result(long compared, long underWay, long accepted, long foreign) {}
}
