package org.sageonesync.runtime.database;

/**
 * Application event, published once: every migration is applied and every {@link
 * DatabaseRequirement} is met. It comes after the application context has started.
 */
public record DatabaseReady() {}
