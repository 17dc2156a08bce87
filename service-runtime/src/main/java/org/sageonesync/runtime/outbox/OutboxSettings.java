package org.sageonesync.runtime.outbox;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How the outbox is published; keys {@code sageonesync.outbox.*}.
 *
 * @param enabled whether the service has an outbox
 * @param poll how often to look without a signal, and how long to wait after a failure
 * @param delivery how long the broker may take for a message before its page is sent again; the
 *     publishing replica's lease lasts three times as long
 * @param pause after a page, in which what comes is gathered for the next one; zero: none
 */
@Validated
@ConfigurationProperties("sageonesync.outbox")
record OutboxSettings(
        boolean enabled,
        @DefaultValue("1s") @NotNull Duration poll,
        @DefaultValue("10s") @NotNull Duration delivery,
        @DefaultValue("25ms") @NotNull Duration pause) {

    Duration lease() {
        return delivery.multipliedBy(3);
    }
}
