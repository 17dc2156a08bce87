package org.sageonesync.contracts.mapping;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import java.util.List;

/**
 * A company's settings, mappings and lists. Reads carry an {@code ETag}; a change needs it back as
 * {@code If-Match} (428 without, 412 if somebody else was faster). Problems: 400 naming each wrong
 * field, 404 unknown company.
 */
@HttpExchange("/v1/companies/{company}")
public interface CompanyMappings {

    @GetExchange("/settings")
    ResponseEntity<CompanySettings> settings(@PathVariable CompanyKey company);

    @PutExchange("/settings")
    ResponseEntity<CompanySettings> changeSettings(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CompanySettings settings);

    @GetExchange("/ignored-partners")
    ResponseEntity<List<IgnoredPartner>> ignoredPartners(@PathVariable CompanyKey company);

    /** Replaces the whole list. */
    @PutExchange("/ignored-partners")
    ResponseEntity<List<IgnoredPartner>> changeIgnoredPartners(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<IgnoredPartner> partners);

    /**
     * Loads items, tax types, accounts and bank accounts from the books, through the gateway. Sets
     * the company up with the default settings if it is new. The gateway's problems (not connected,
     * out of budget, unavailable) are passed on.
     */
    @PostExchange("/imports")
    ImportResult load(@PathVariable CompanyKey company);

    /**
     * @param name as billing's catalog has it; absent if the catalog has not named it; ignored in a
     *     change
     */
    record IgnoredPartner(BillingRef id, @Nullable String name) {}

    /** Rows now known of each list. */
    record ImportResult(int items, int taxTypes, int accounts, int bankAccounts) {}
}
