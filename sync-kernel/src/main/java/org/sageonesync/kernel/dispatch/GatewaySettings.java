package org.sageonesync.kernel.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * Keys {@code sageonesync.gateway.*}.
 *
 * @param url the gateway's base URL
 * @param timeout how long to wait for its answer; longer than it waits for SageOne
 */
@Validated
@ConfigurationProperties("sageonesync.gateway")
public record GatewaySettings(@NotBlank String url, @NotNull Duration timeout) {}
