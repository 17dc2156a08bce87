package org.sageonesync.gateway.journal;

/** What a claim is for. */
public enum Intent {
    CREATE(JournalState.POSTED),
    UPDATE(JournalState.POSTED),
    REVERSE(JournalState.REVERSED);

    private final JournalState goal;

    Intent(JournalState goal) {
        this.goal = goal;
    }

    /** The state once it is done. */
    public JournalState goal() {
        return goal;
    }
}
