package org.sageonesync.mapping.books;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How the gateway is reached; keys {@code sageonesync.mapping.gateway.*}.
 *
 * @param url such as {@code http://localhost:8080}
 * @param timeout how long one list may take
 */
@Validated
@ConfigurationProperties("sageonesync.mapping.gateway")
record GatewaySettings(@NotBlank String url, @NotNull Duration timeout) {}
