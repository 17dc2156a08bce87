package org.sageonesync.gateway.syncservices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What is asked of a sync service: to look at records again. */
@HttpExchange("/v1/resyncs")
interface Resyncs {

    @PostExchange
    JsonNode start(@RequestBody Request request);

    /**
     * @param apply {@code posted}: also those that are in the books
     */
    record Request(CompanyKey company, List<BillingRef> ids, String apply) {}
}
