package org.sageonesync.sandbox.traffic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * One call as it was answered; it holds no credentials.
 *
 * @param sequence ascending from 1
 * @param at when the call arrived
 * @param endpoint service and method, for example {@code Customer/Save}
 * @param options the known query options; never the key
 * @param companyId absent on calls without a company
 * @param user absent when the login was refused
 * @param status of the reply; 0 when the call was left without one
 * @param note a fault or a limit that shaped the reply
 */
public record Exchange(
        long sequence,
        Instant at,
        String verb,
        String endpoint,
        Map<String, String> options,
        @Nullable Long companyId,
        @Nullable String user,
        int status,
        @Nullable String note) {

    Exchange numbered(long number) {
        return new Exchange(number, at, verb, endpoint, options, companyId, user, status, note);
    }
}
