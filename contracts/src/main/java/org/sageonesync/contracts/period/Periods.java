package org.sageonesync.contracts.period;

import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import java.time.YearMonth;

/** What a sync service knows of one month's documents; each of them serves it. */
@HttpExchange("/v1/periods/{company}/{month}")
public interface Periods {

    /**
     * As its records stand now; costs no SageOne call.
     *
     * @param month of the documents' local dates, such as {@code 2026-08}
     * @return 404 problem if the service has never heard of the company, 400 if the month is none
     */
    @GetExchange
    Period get(@PathVariable CompanyKey company, @PathVariable YearMonth month);
}
