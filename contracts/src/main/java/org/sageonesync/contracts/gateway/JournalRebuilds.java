package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import java.time.Instant;
import java.util.List;

/**
 * Rebuilds the journal of a company from SageOne's lists, by our keys, after a database was
 * restored from a backup. Nothing is posted for the company meanwhile.
 */
@HttpExchange("/v1/companies/{company}/journal/rebuild")
public interface JournalRebuilds {

    /**
     * 202 with the job; a rebuild under way is answered, too. 409 problem {@code already-running}
     * while a reconciliation is.
     */
    @PostExchange
    ResponseEntity<Rebuild> start(@PathVariable CompanyKey company);

    /** The latest one; 404 problem if there was none. */
    @GetExchange
    Rebuild latest(@PathVariable CompanyKey company);

    /**
     * @param message why it waits, or why it failed
     * @param result once it has finished
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rebuild(
            CompanyKey company,
            long id,
            SweepState state,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            SweepProgress progress,
            @Nullable String message,
            @Nullable Result result) {}

    /**
     * @param learned documents that the journal did not know
     * @param confirmed documents that it knew as they are
     * @param released whether posting goes on; only without conflicts
     * @param conflicts what a person must clear up, the first 200; then release the stop
     */
    record Result(long learned, long confirmed, boolean released, List<Drift> conflicts) {

        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }
}
