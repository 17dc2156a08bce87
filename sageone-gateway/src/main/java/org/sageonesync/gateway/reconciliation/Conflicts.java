package org.sageonesync.gateway.reconciliation;

import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.gateway.sweep.Sweep;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What keeps the journal from being the books' image, after all that is ours was linked. */
@Component
public final class Conflicts {

    private static final Set<DriftCause> CONFLICTS =
            EnumSet.of(DriftCause.MISSING, DriftCause.DUPLICATE, DriftCause.EXTRA);

    private final Judge judge;
    private final Drifts drifts;

    Conflicts(Judge judge, Drifts drifts) {
        this.judge = judge;
        this.drifts = drifts;
    }

    /**
     * Looks for them and keeps them.
     *
     * @return how many there are that nobody has accepted
     */
    public long in(Sweep sweep) {
        var conflicts =
                judge.of(sweep).findings().stream()
                        .filter(finding -> CONFLICTS.contains(finding.cause()))
                        .toList();
        return conflicts.size() - drifts.keep(sweep, conflicts);
    }

    /** The first 200 that were kept of a sweep. */
    public List<Drift> of(long sweep) {
        return drifts.page(sweep, 0);
    }
}
