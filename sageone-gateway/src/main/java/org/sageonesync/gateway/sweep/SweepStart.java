package org.sageonesync.gateway.sweep;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Begins sweeps, one at a time for each company. */
@Component
public final class SweepStart {

    private final Sweeps sweeps;
    private final SweepLoop loop;

    SweepStart(Sweeps sweeps, SweepLoop loop) {
        this.sweeps = sweeps;
        this.loop = loop;
    }

    /**
     * @return the id of the sweep, which may have begun before
     */
    public long begin(CompanyKey company, Purpose purpose, Scope scope) {
        if (!sweeps.isConnected(company)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    ProblemTypes.NOT_CONNECTED,
                    "Not connected",
                    "The company %s is not connected to SageOne yet.".formatted(company));
        }
        var begun = sweeps.begin(company, purpose, scope);
        if (begun.isPresent()) {
            loop.ring();
            return begun.get();
        }
        return sweeps.running(company)
                .filter(view -> view.purpose() == purpose && view.scope() == scope)
                .map(SweepView::id)
                .orElseThrow(() -> alreadyRunning(company));
    }

    private ProblemException alreadyRunning(CompanyKey company) {
        var what =
                sweeps.running(company)
                        .map(view -> "%s %d".formatted(words(view.purpose()), view.id()))
                        .orElse("another job");
        return new ProblemException(
                HttpStatus.CONFLICT,
                ProblemTypes.ALREADY_RUNNING,
                "Another job reads these books",
                "The books of %s are being read by %s; try again when it is over."
                        .formatted(company, what));
    }

    private static String words(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
