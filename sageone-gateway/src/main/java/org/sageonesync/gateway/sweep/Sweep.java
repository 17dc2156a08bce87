package org.sageonesync.gateway.sweep;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;

import java.time.Instant;

/**
 * A sweep under way, as its holder goes on with it.
 *
 * @param place where it stands
 * @param round how often it has looked again at what changed meanwhile
 * @param tally what it has used so far
 * @param fence of the lease
 * @param now by the database's clock, before the next call
 */
public record Sweep(
        long id,
        CompanyKey company,
        Purpose purpose,
        Scope scope,
        Place place,
        boolean unfiltered,
        int round,
        Tally tally,
        long fence,
        Instant now) {

    /**
     * @param position rows of the list that have been read
     * @param lastId SageOne's id of the last of them; of {@link Phase#SUSPECTS}: see there
     * @param began when the phase did
     */
    public record Place(Phase phase, int position, long lastId, Instant began) {}

    /**
     * @param done rows that have been read
     * @param total rows that are to be read, as far as is known
     */
    public record Tally(long done, long total, long calls) {

        /** One call more, with so many rows. */
        public Tally plus(int rows) {
            return new Tally(done + rows, Math.max(total, done + rows), calls + 1);
        }

        Tally expecting(long rows) {
            return new Tally(done, Math.max(total, done + rows), calls);
        }
    }

    /** Whether every document is read. */
    public boolean readsAll() {
        return scope == Scope.FULL || unfiltered;
    }

    /** The same in another phase, at its beginning. */
    public Sweep in(Phase phase) {
        return at(new Place(phase, 0, 0, now));
    }

    /** The same at another place. */
    public Sweep at(Place next) {
        return new Sweep(id, company, purpose, scope, next, unfiltered, round, tally, fence, now);
    }

    /** The same after a call that gave so many rows. */
    public Sweep counting(int rows) {
        return with(tally.plus(rows));
    }

    /** The same, whose next rows are so many. */
    Sweep expecting(long rows) {
        return with(tally.expecting(rows));
    }

    /** The same, reading every list whole. */
    public Sweep withoutFilters() {
        return new Sweep(id, company, purpose, scope, place, true, round, tally, fence, now);
    }

    /** The same, looking again. */
    public Sweep again() {
        return new Sweep(
                id, company, purpose, scope, place, unfiltered, round + 1, tally, fence, now);
    }

    Sweep seenAt(Instant time) {
        return new Sweep(id, company, purpose, scope, place, unfiltered, round, tally, fence, time);
    }

    private Sweep with(Tally counted) {
        return new Sweep(
                id, company, purpose, scope, place, unfiltered, round, counted, fence, now);
    }
}
