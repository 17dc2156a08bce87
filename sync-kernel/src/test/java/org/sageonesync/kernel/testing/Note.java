package org.sageonesync.kernel.testing;

/** The document of the service in miniature. */
public record Note(String text) {}
