package org.sageonesync.contracts.period;

import org.sageonesync.contracts.CompanyKey;

import java.time.YearMonth;
import java.util.List;

/**
 * One month of a company, as a sync service knows it.
 *
 * @param complete whether nothing is open: each of the month's records is in the books as billing
 *     has it, or does not belong there
 * @param entities each of the service's entities, also one of which the month has nothing
 */
public record Period(
        CompanyKey company, YearMonth month, boolean complete, List<EntityPeriod> entities) {

    public Period {
        entities = List.copyOf(entities);
    }

    /** Complete if none of the entities has anything open. */
    public static Period of(CompanyKey company, YearMonth month, List<EntityPeriod> entities) {
        var complete = entities.stream().allMatch(entity -> entity.open().isEmpty());
        return new Period(company, month, complete, entities);
    }
}
