package org.sageonesync.gateway.sageone;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reads lists page by page. Each page begins with the last row of the page before: if it does not,
 * rows have moved between the calls and one may have been missed. Every page after the first waits
 * for a slot as long as it takes one to come free: giving up would waste the pages before it, and a
 * list longer than a minute's slots would never be read to its end.
 */
final class ListReader implements SageOneLists {

    /** SageOne's own maximum. */
    static final int PAGE = 100;

    private final SageOne sageOne;

    ListReader(SageOne sageOne) {
        this.sageOne = sageOne;
    }

    @Override
    public Listing above(CompanyKey company, Lane lane, String operation, long watermark) {
        var filter = watermark == Long.MIN_VALUE ? "" : "ID gt " + watermark;
        return read(company, lane, operation, filter, new Pages(watermark));
    }

    @Override
    public Listing where(CompanyKey company, Lane lane, String operation, String filter) {
        return read(company, lane, operation, filter, new Pages(Long.MIN_VALUE));
    }

    private Listing read(
            CompanyKey company, Lane lane, String operation, String filter, Pages pages) {
        while (!pages.isDone()) {
            var page = Call.get(company, lane, operation, query(filter, pages.skip()));
            var reply = sageOne.call(pages.skip() == 0 ? page : page.toComplete());
            if (!(reply instanceof Reply.Answered(_, var body, _, _)) || !pages.add(body)) {
                return new Listing.Broken(reply);
            }
        }
        return new Listing.Read(pages.rows(), pages.isConclusive());
    }

    private static Map<String, String> query(String filter, int skip) {
        var query = new TreeMap<>(Map.of("$orderby", "ID", "$top", Integer.toString(PAGE)));
        if (skip > 0) {
            query.put("$skip", Integer.toString(skip));
        }
        if (!filter.isEmpty()) {
            query.put("$filter", filter);
        }
        return query;
    }
}
