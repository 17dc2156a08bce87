package org.sageonesync.gateway.sweep;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.stereotype.Component;

/** Reads a whole list, a page a step, and keeps what it shows. */
@Component
public final class ListReading {

    private final BookLists lists;
    private final Sights sights;

    ListReading(BookLists lists, Sights sights) {
        this.lists = lists;
        this.sights = sights;
    }

    /**
     * Reads the next page of the list of the sweep's phase.
     *
     * @param after the phase that follows the list
     */
    public Step step(Sweep sweep, PostingKind kind, Phase after) {
        return switch (lists.page(sweep, kind)) {
            case Page.Read page -> read(sweep, kind, page, after);
            case Page.Moved _ -> new Step.On(sweep.counting(0).in(sweep.place().phase()));
            case Page.NotNow(var wait, var why) -> new Step.Later(sweep, wait, why);
            case Page.Refused(var sentence) -> new Step.Failed(sentence);
            case Page.Gone _ -> new Step.Failed("SageOne does not list its documents.");
        };
    }

    private Step read(Sweep sweep, PostingKind kind, Page.Read page, Phase after) {
        sights.keep(sweep, kind, page.rows());
        var counted = expected(sweep, page).counting(page.rows().size());
        return new Step.On(page.last() ? counted.in(after) : counted.at(next(sweep, page)));
    }

    private static Sweep expected(Sweep sweep, Page.Read page) {
        return sweep.place().position() == 0 ? sweep.expecting(page.inAll()) : sweep;
    }

    static Sweep.Place next(Sweep sweep, Page.Read page) {
        var place = sweep.place();
        return new Sweep.Place(
                place.phase(),
                place.position() + page.rows().size(),
                page.lastId(place.lastId()),
                place.began());
    }
}
