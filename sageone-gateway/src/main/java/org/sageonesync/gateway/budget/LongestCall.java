package org.sageonesync.gateway.budget;

import java.time.Duration;

/**
 * The longest time from asking for a slot until the reply was received or can no longer come.
 *
 * @param time includes connecting and waiting for the reply
 */
public record LongestCall(Duration time) {}
