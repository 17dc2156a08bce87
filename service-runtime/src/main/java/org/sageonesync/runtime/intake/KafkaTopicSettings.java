package org.sageonesync.runtime.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a topic that the service creates looks like; keys {@code sageonesync.topics.*}.
 *
 * @param partitions 1 to 1000
 * @param replication copies of each partition; -1: as the broker is set up
 */
@Validated
@ConfigurationProperties("sageonesync.topics")
record KafkaTopicSettings(
        @DefaultValue("12") @Min(1) @Max(1000) int partitions,
        @DefaultValue("-1") @Min(-1) @Max(9) int replication) {}
