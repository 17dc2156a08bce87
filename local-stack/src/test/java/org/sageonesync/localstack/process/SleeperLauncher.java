package org.sageonesync.localstack.process;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A launcher to be killed: starts a process and waits for its own end. */
final class SleeperLauncher {

    private SleeperLauncher() {}

    public static void main(String... words) {
        GuardedProcess.start(GuardedProcessIT.sleeper("sleeper"), Path.of(words[0]));
        while (true) {
            LockSupport.park();
        }
    }
}
