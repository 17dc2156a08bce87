package org.sageonesync.mapping.intake;

import org.sageonesync.contracts.billing.EventDecoder;

/**
 * A topic's events.
 *
 * @param type their {@code ce_type}, if they have one
 * @param metric counts what was read, by {@code result}
 */
public record EventSource<E>(String type, EventDecoder<E> decoder, String metric) {}
