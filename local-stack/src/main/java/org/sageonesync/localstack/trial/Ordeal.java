package org.sageonesync.localstack.trial;

import java.util.List;
import java.util.Set;

/** What processes have to go through while billing publishes. */
interface Ordeal {

    /**
     * Goes through with it until all processes are ready again.
     *
     * @throws org.sageonesync.localstack.process.StackFailure if one does not come back
     */
    List<Outage> run();

    /** How much of it is over, from 0 to 1; for any thread. */
    double share();

    /** The processes that are away now; for any thread. */
    Set<String> away();
}
