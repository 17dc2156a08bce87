package org.sageonesync.localstack.server;

/** Processes that can be ended and started again, by their names. */
public interface Restarts {

    /**
     * Ends a service in good order; it stays down until {@link #startAgain}.
     *
     * @return whether it ended within its grace
     */
    boolean stop(String name);

    /** Kills a process, as the operating system would; it stays down until {@link #startAgain}. */
    void kill(String name);

    /** Starts what was stopped or killed, with what it has stored, and waits until it is ready. */
    void startAgain(String name);
}
