package org.sageonesync.localstack.options;

import java.time.Duration;

/** How the stack is tried while billing publishes. */
public sealed interface Trial {

    Trial NONE = new None();

    /** With which the same trial is run again. */
    long seed();

    /** How it is asked for. */
    String words();

    /** The sample is only posted. */
    record None() implements Trial {
        @Override
        public long seed() {
            return 0;
        }

        @Override
        public String words() {
            return "";
        }
    }

    /**
     * Processes are killed at random and started again.
     *
     * @param time how long events flow and processes are killed
     * @param seed decides on the order of events and of kills
     */
    record Chaos(Duration time, long seed) implements Trial {
        @Override
        public String words() {
            return "--chaos --chaos-for %ds --seed %d".formatted(time.toSeconds(), seed);
        }
    }

    /**
     * The services are restarted one after the other.
     *
     * @param rounds how often each of them
     * @param seed decides on the order of events
     */
    record Rolling(int rounds, long seed) implements Trial {
        @Override
        public String words() {
            return "--rolling %d --seed %d".formatted(rounds, seed);
        }
    }
}
