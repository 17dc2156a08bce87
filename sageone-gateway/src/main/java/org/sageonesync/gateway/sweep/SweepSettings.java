package org.sageonesync.gateway.sweep;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How books are read; keys {@code sageonesync.gateway.sweeps.*}.
 *
 * @param interval how often work that is due is looked for when nothing wakes it
 * @param lease how long a sweep whose replica died is kept from the others; renewed by a living one
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.sweeps")
public record SweepSettings(
        @NotNull @DefaultValue("5s") Duration interval,
        @NotNull @DefaultValue("30s") Duration lease) {}
