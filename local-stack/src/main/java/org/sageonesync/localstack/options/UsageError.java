package org.sageonesync.localstack.options;

/** What was asked for cannot be done; the message tells the user what to ask for instead. */
public final class UsageError extends RuntimeException {

    public UsageError(String message) {
        super(message);
    }
}
