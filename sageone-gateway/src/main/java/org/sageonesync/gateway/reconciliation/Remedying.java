package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.Reconciliations.Remedied;
import org.sageonesync.contracts.gateway.Remedy;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.gateway.sweep.BookLists;
import org.sageonesync.gateway.sweep.OurKey;
import org.sageonesync.gateway.sweep.Sight;
import org.sageonesync.gateway.syncservices.SyncServices;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;

/** Puts findings right, after another look at the books. */
@Component
final class Remedying {

    private static final String CHANGED =
            "The record has changed since, or something is under way for it; reconcile again.";

    private final Drifts drifts;
    private final BookLists lists;
    private final Relinking relinking;
    private final SyncServices services;

    Remedying(Drifts drifts, BookLists lists, Relinking relinking, SyncServices services) {
        this.drifts = drifts;
        this.lists = lists;
        this.relinking = relinking;
        this.services = services;
    }

    Remedied remedy(CompanyKey company, long sweep, int number, Remedy action) {
        var opened = found(company, sweep, number);
        var done = opened.drift().remedied();
        if (done != null) {
            return repeated(opened.drift(), done, action);
        }
        if (!opened.drift().remedies().contains(action)) {
            throw refused(
                    "That would not put this finding right; what is safe stands in its remedies.");
        }
        var message = carryOut(opened, action);
        drifts.remedied(opened, action);
        return new Remedied(message, found(company, sweep, number).drift());
    }

    private static Remedied repeated(Drift drift, Drift.Done done, Remedy action) {
        if (done.action() != action) {
            throw refused(
                    "It has been remedied in another way: %s.".formatted(Words.of(done.action())));
        }
        return new Remedied("That was done already.", drift);
    }

    private String carryOut(Case opened, Remedy action) {
        return switch (action) {
            case RELINK -> relink(opened);
            case REPOST -> repost(opened);
            case ACCEPT -> {
                drifts.accept(opened);
                yield "Accepted: it is not reported again until it changes.";
            }
        };
    }

    private String relink(Case opened) {
        var key = key(opened.drift());
        var seen =
                look(opened, Objects.requireNonNull(opened.foundId()))
                        .orElseThrow(() -> refused("That document is not in SageOne any more."));
        if (!key.equals(seen.key())) {
            throw refused("That document does not bear this record's key any more.");
        }
        requireGone(opened, opened.postedId());
        require(relinking.relink(opened, key, seen));
        return "The journal takes document %d as the record's. %s"
                .formatted(seen.id(), resync(opened, key.ref()));
    }

    private String repost(Case opened) {
        var key = key(opened.drift());
        long id = Objects.requireNonNull(opened.postedId());
        if (opened.drift().cause() != DriftCause.MISSING) {
            require(relinking.forgetContent(opened, key, id));
            return "The next posting puts it back. " + resync(opened, key.ref());
        }
        requireGone(opened, id);
        require(relinking.letGo(opened, key, id));
        return "The journal has let go of document %d. %s".formatted(id, resync(opened, key.ref()));
    }

    private String resync(Case opened, BillingRef ref) {
        return services.resync(opened.company(), opened.drift().kind(), ref);
    }

    /** Two documents of one record must not both be live. */
    private void requireGone(Case opened, @Nullable Long id) {
        if (id != null && look(opened, id).isPresent()) {
            throw refused("Document %d is in SageOne after all; reconcile again.".formatted(id));
        }
    }

    private Optional<Sight> look(Case opened, long id) {
        return lists.look(opened.company(), opened.drift().kind(), id);
    }

    private Case found(CompanyKey company, long sweep, int number) {
        return drifts.find(company, sweep, number)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "Reconciliation %d of %s has no finding %d."
                                                .formatted(sweep, company, number)));
    }

    private static OurKey key(Drift drift) {
        return new OurKey(Objects.requireNonNull(drift.ref()), drift.generation());
    }

    private static void require(boolean changed) {
        if (!changed) {
            throw refused(CHANGED);
        }
    }

    private static ProblemException refused(String why) {
        return new ProblemException(
                HttpStatus.CONFLICT, ProblemTypes.REMEDY_REFUSED, "It would not be safe", why);
    }
}
