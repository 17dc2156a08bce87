package org.sageonesync.gateway.sweep;

/** What a sweep of one purpose does with what it reads. */
public interface SweepWork {

    Purpose purpose();

    /** The next step, of at most one call to SageOne. May be done twice. */
    Step step(Sweep sweep);
}
