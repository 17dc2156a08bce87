package org.sageonesync.gateway.syncservices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * Where the sync services are; keys {@code sageonesync.gateway.sync-services.*}.
 *
 * @param customers base URL of the customer service
 * @param invoices base URL of the invoice service
 * @param payments base URL of the payment service
 * @param timeout how long an answer is waited for
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.sync-services")
public record SyncServiceSettings(
        @NotBlank @DefaultValue("http://localhost:8081") String customers,
        @NotBlank @DefaultValue("http://localhost:8082") String invoices,
        @NotBlank @DefaultValue("http://localhost:8083") String payments,
        @NotNull @DefaultValue("5s") Duration timeout) {}
