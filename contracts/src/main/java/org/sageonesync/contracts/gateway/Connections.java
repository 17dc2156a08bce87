package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How a company reaches its books, and how it stands there. */
@HttpExchange("/v1/companies/{company}")
public interface Connections {

    /**
     * Stores credentials (encrypted) once SageOne has accepted them. A login that sees one company
     * needs no id; one that sees several is refused (409 company-ambiguous, listing them) until
     * {@code accountingCompanyId} names one. 422 connection-refused if SageOne says no.
     */
    @PutExchange("/connection")
    Connection connect(@PathVariable CompanyKey company, @RequestBody Credentials credentials);

    /** 404 if there is none. Never shows a secret. */
    @GetExchange("/connection")
    Connection connection(@PathVariable CompanyKey company);

    /**
     * Tries the stored credentials step by step, ending with a Calculate, which stores nothing.
     * Lifts the login guard if it succeeds.
     */
    @PostExchange("/connection/test")
    ConnectionTest test(@PathVariable CompanyKey company);

    /** Budget, blocks, login and what is uncertain; costs no SageOne call. */
    @GetExchange("/status")
    Status status(@PathVariable CompanyKey company);

    /**
     * @param apiKey the SageOne developer key, a GUID with or without braces
     * @param username the e-mail address of the SageOne user
     * @param accountingCompanyId SageOne's id of the company; absent: found by itself where the
     *     login sees just one
     */
    record Credentials(
            String apiKey, String username, String password, @Nullable Long accountingCompanyId) {

        /** Never shows a secret. */
        @Override
        public String toString() {
            return "Credentials[username="
                    + username
                    + ", accountingCompanyId="
                    + accountingCompanyId
                    + "]";
        }
    }

    /** A company's books, without secrets. */
    record Connection(
            CompanyKey company,
            long accountingCompanyId,
            String accountingCompanyName,
            String username,
            Instant changedAt) {}

    /** What each step of a connection test found; {@code ok} if all did. */
    record ConnectionTest(boolean ok, List<Step> steps) {

        public ConnectionTest {
            steps = List.copyOf(steps);
        }

        /**
         * One step, such as "signs in" or "calculates an invoice", and what SageOne said in a
         * sentence.
         */
        public record Step(String name, boolean ok, String message) {}
    }

    /**
     * @param connected whether there are credentials
     * @param blockedUntil end of SageOne's block; absent if there is none
     * @param blockReason why no call starts, as a sentence; absent if calls may start
     * @param loginRejected whether SageOne refused the login; no call starts until the credentials
     *     change or a test succeeds
     * @param uncertain documents whose posting is not yet known
     * @param queued requests waiting in the gateway for a free call
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            CompanyKey company,
            boolean connected,
            Budget budget,
            @Nullable Instant blockedUntil,
            @Nullable String blockReason,
            boolean loginRejected,
            long uncertain,
            int queued) {}

    /**
     * The calls a company may make.
     *
     * @param limit calls a window, headroom for others already taken off
     * @param window the length of SageOne's minute
     * @param free calls that could start now
     * @param nextFreeIn until the next call is free; zero if one is free now
     * @param callsToday calls since midnight of the company's day
     * @param dayLimit calls a day that are planned for
     * @param forecastToday calls by midnight if the day goes on as the last hour did
     * @param reservedToday calls of the day limit that are kept for live work until midnight
     * @param backfillHeldUntil until when exports and sweeps wait because the rest of the day is
     *     kept; absent while they may go on. The limit holds up nothing else.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Budget(
            int limit,
            Duration window,
            int free,
            Duration nextFreeIn,
            long callsToday,
            long dayLimit,
            long forecastToday,
            long reservedToday,
            @Nullable Instant backfillHeldUntil) {

        /**
         * What a record waits for that is held back so that live work has the rest of the day, in
         * the words of {@link org.sageonesync.contracts.outcome.Reason#waitingOn()}. It holds for
         * the backfill lane only.
         */
        public static final String DAY = "day";
    }
}
