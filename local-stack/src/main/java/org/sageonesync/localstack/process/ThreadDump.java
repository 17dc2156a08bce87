package org.sageonesync.localstack.process;

import java.nio.file.Path;
import java.util.List;

/** What every thread of a JVM is doing, virtual ones included: for one that does not go on. */
final class ThreadDump {

    private ThreadDump() {}

    /** Writes it to {@code <name>.threads.txt} in the folder, if the JVM can be asked. */
    static void write(GuardedProcess process, Path folder) {
        process.pid().ifPresent(pid -> write(pid, process.name(), folder));
    }

    private static void write(long pid, String name, Path folder) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Path file = folder.resolve(name + ".threads.txt");
        try {
            OneOff.run(
                    List.of(
                            jcmd.toString(),
                            Long.toString(pid),
                            "Thread.dump_to_file",
                            "-overwrite",
                            file.toString()),
                    folder.resolve("jcmd.out"));
        } catch (StackFailure _) {
            // It is no JVM, or too ill to answer.
        }
    }
}
