package org.sageonesync.contracts.gateway;

import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import java.time.YearMonth;

/** Is August complete? */
@HttpExchange(url = "/v1/companies/{company}/periods", accept = "application/json")
public interface MonthEnds {

    /**
     * As things stand now; costs no SageOne call. Also as text/csv.
     *
     * @param month of the documents' local dates, such as {@code 2026-08}
     */
    @GetExchange("/{month}")
    MonthEnd get(@PathVariable CompanyKey company, @PathVariable YearMonth month);
}
