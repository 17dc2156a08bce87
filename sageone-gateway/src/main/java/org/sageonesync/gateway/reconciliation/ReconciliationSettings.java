package org.sageonesync.gateway.reconciliation;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * When the books are reconciled by themselves; keys {@code sageonesync.gateway.reconciliation.*}.
 *
 * @param scheduled whether they are
 * @param every how often customers' balances are compared; zero: never
 * @param fullEvery how often every document is; zero: never
 * @param check how often it is looked what is due, and the metrics are renewed
 * @param lookAgain how long documents that changed while they were compared are left alone
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.reconciliation")
public record ReconciliationSettings(
        @DefaultValue("true") boolean scheduled,
        @NotNull @DefaultValue("24h") Duration every,
        @NotNull @DefaultValue("7d") Duration fullEvery,
        @NotNull @DefaultValue("1m") Duration check,
        @NotNull @DefaultValue("30s") Duration lookAgain) {}
