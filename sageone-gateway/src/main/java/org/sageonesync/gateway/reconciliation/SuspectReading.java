package org.sageonesync.gateway.reconciliation;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.reconciliation.Suspects.Suspect;
import org.sageonesync.gateway.sweep.BookLists;
import org.sageonesync.gateway.sweep.Page;
import org.sageonesync.gateway.sweep.Phase;
import org.sageonesync.gateway.sweep.Sight;
import org.sageonesync.gateway.sweep.Sights;
import org.sageonesync.gateway.sweep.Step;
import org.sageonesync.gateway.sweep.Sweep;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Reads the documents of suspect customers. Whether SageOne filters its lists by customer is not
 * known for certain: where it does not, every list is read whole.
 */
@Component
final class SuspectReading {

    private static final List<PostingKind> STAGES =
            List.of(
                    PostingKind.CUSTOMER,
                    PostingKind.INVOICE,
                    PostingKind.CREDIT_NOTE,
                    PostingKind.RECEIPT);

    private final BookLists lists;
    private final Sights sights;
    private final Suspects suspects;
    private final Pairs pairs;

    SuspectReading(BookLists lists, Sights sights, Suspects suspects, Pairs pairs) {
        this.lists = lists;
        this.sights = sights;
        this.suspects = suspects;
        this.pairs = pairs;
    }

    /** Reads the next page of the next suspect. */
    Step suspect(Sweep sweep) {
        return suspects.next(sweep)
                .map(suspect -> read(sweep, suspect))
                .orElseGet(() -> new Step.On(sweep.in(Phase.ABSENT)));
    }

    private Step read(Sweep sweep, Suspect suspect) {
        return suspect.stage() == 0 ? customer(sweep, suspect) : documents(sweep, suspect);
    }

    private Step customer(Sweep sweep, Suspect suspect) {
        sights.forgetDocuments(sweep, suspect.customer());
        return switch (lists.one(sweep, PostingKind.CUSTOMER, suspect.customer())) {
            case Page.Read page -> {
                sights.keep(sweep, PostingKind.CUSTOMER, page.rows());
                suspects.save(sweep, suspect.nextStage());
                yield new Step.On(sweep.counting(0));
            }
            case Page.Gone _, Page.Moved _ -> {
                sights.gone(sweep, PostingKind.CUSTOMER, suspect.customer());
                suspects.save(sweep, suspect.nextStage());
                yield new Step.On(sweep.counting(0));
            }
            case Page.NotNow(var wait, var why) -> new Step.Later(sweep, wait, why);
            case Page.Refused(var sentence) -> new Step.Failed(sentence);
        };
    }

    private Step documents(Sweep sweep, Suspect suspect) {
        var kind = STAGES.get(suspect.stage());
        var filter = "CustomerId eq " + suspect.customer();
        return switch (lists.page(at(sweep, suspect), kind, filter)) {
            case Page.Read page when page.rows().stream().allMatch(row -> isOf(suspect, row)) ->
                    keep(sweep, suspect, page);
            case Page.Read _, Page.Refused _ -> unfiltered(sweep);
            case Page.Moved _, Page.Gone _ -> {
                suspects.save(sweep, suspect.restarted());
                yield new Step.On(sweep.counting(0));
            }
            case Page.NotNow(var wait, var why) -> new Step.Later(sweep, wait, why);
        };
    }

    private Step keep(Sweep sweep, Suspect suspect, Page.Read page) {
        sights.keep(sweep, STAGES.get(suspect.stage()), page.rows());
        var last = page.rows().isEmpty() ? suspect.lastId() : page.rows().getLast().id();
        suspects.save(
                sweep, page.last() ? suspect.nextStage() : suspect.after(page.rows().size(), last));
        return new Step.On(sweep.counting(page.rows().size()));
    }

    /** A document that the customer's list did not show: it is gone, moved, or the list lies. */
    Step absent(Sweep sweep) {
        return pairs.absent(sweep)
                .map(absent -> look(sweep, absent))
                .orElseGet(() -> new Step.On(sweep.in(Phase.CONCLUSION)));
    }

    private Step look(Sweep sweep, Pairs.Absent absent) {
        return switch (lists.one(sweep, absent.kind(), absent.id())) {
            case Page.Read page when page.rows().getFirst().customer() == absent.customer() ->
                    unfiltered(sweep);
            case Page.Read page -> {
                sights.keep(sweep, absent.kind(), page.rows());
                yield new Step.On(sweep.counting(0));
            }
            case Page.Gone _, Page.Moved _ -> {
                sights.gone(sweep, absent.kind(), absent.id());
                yield new Step.On(sweep.counting(0));
            }
            case Page.NotNow(var wait, var why) -> new Step.Later(sweep, wait, why);
            case Page.Refused(var sentence) -> new Step.Failed(sentence);
        };
    }

    private Step unfiltered(Sweep sweep) {
        suspects.forget(sweep);
        return new Step.On(sweep.counting(0).withoutFilters().in(Phase.INVOICES));
    }

    private static boolean isOf(Suspect suspect, Sight row) {
        return row.customer() == suspect.customer();
    }

    private static Sweep at(Sweep sweep, Suspect suspect) {
        var place = sweep.place();
        return sweep.at(
                new Sweep.Place(
                        place.phase(), suspect.position(), suspect.lastId(), place.began()));
    }
}
