package org.sageonesync.localstack;

import org.sageonesync.localstack.server.DataFolder;
import org.sageonesync.localstack.server.Stack;

/** Ends a run once, whether it comes to its end by itself, by Ctrl-C or by a signal. */
final class Ending {

    private final Stack stack;
    private final DataFolder folder;
    private boolean done;

    Ending(Stack stack, DataFolder folder) {
        this.stack = stack;
        this.folder = folder;
    }

    synchronized void end() {
        if (!done) {
            done = true;
            stack.close();
            folder.close();
        }
    }
}
