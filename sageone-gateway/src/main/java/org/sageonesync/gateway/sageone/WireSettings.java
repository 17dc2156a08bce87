package org.sageonesync.gateway.sageone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.time.Duration;

/**
 * How SageOne is reached; keys {@code sageonesync.gateway.sageone.*}.
 *
 * @param baseUrl ends with the API's version, without a slash
 * @param connectTimeout for a connection to be open
 * @param replyTimeout for a reply to be complete, counted from the departure of the request
 * @param departureTime in which a call that was granted a slot must leave; else it gives up
 * @param maxConnections above the calls that may be under way
 * @param maxIdleTime below SageOne's keep-alive, so that no connection is used that it has closed
 * @param breaker when calls to a SageOne that does not answer stop
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.sageone")
public record WireSettings(
        @NotNull URI baseUrl,
        @NotNull Duration connectTimeout,
        @NotNull Duration replyTimeout,
        @NotNull Duration departureTime,
        @Min(1) int maxConnections,
        @NotNull Duration maxIdleTime,
        @NotNull Breaker breaker) {

    /** From asking for a slot until the reply is here or can no longer come. */
    Duration longestCall() {
        return departureTime.plus(replyTimeout).plus(connectTimeout);
    }

    /**
     * The circuit breaker of SageOne's host.
     *
     * @param calls the last calls that it looks at
     * @param minimumCalls below which it never opens
     * @param failurePercent of those calls at which it opens
     * @param openFor until a few calls are tried again
     */
    public record Breaker(
            @Min(1) int calls,
            @Min(1) int minimumCalls,
            @Min(1) @Max(100) float failurePercent,
            @NotNull Duration openFor) {}
}
