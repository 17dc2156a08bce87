package org.sageonesync.kernel.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * Keys {@code sageonesync.dispatch.*}.
 *
 * @param perCompany records of one company that are worked on at once by one replica, 1 to 64
 * @param inFlight records of all companies that are worked on at once by one replica, 1 to 60: the
 *     HTTP client has 64 connections
 * @param lease how long a record stays with a replica that has died; a living one renews
 * @param poll how often to look without a signal, for work that another replica has taken in
 * @param canary longest pause between two tries of one record of those that wait for the same
 * @param sweep how often everything parked is looked at once more
 */
@Validated
@ConfigurationProperties("sageonesync.dispatch")
record DispatchSettings(
        @Min(1) @Max(64) int perCompany,
        @Min(1) @Max(60) int inFlight,
        @NotNull Duration lease,
        @NotNull Duration poll,
        @NotNull Duration canary,
        @NotNull Duration sweep) {}
