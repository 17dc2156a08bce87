package org.sageonesync.contracts.billing;

/** Reads one kind of billing event from the bytes of a Kafka record. Thread-safe. */
@FunctionalInterface
public interface EventDecoder<E> {

    /**
     * Never throws: whatever the bytes are, they decode to an event or to the list of what is wrong
     * with them.
     */
    Decoded<E> decode(byte[] payload);
}
