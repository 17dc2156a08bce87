package org.sageonesync.localstack.process;

/** The stack cannot go on; the message is for the user. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
