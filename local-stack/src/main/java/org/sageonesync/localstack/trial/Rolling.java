package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.server.Restarts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Restarts every replica of every service in turn, in good order; the next when one is ready. */
final class Rolling implements Ordeal {

    private static final Duration FIRST_GUESS = Duration.ofSeconds(10);

    private final Restarts processes;
    private final List<String> turns;
    private final Chronicle chronicle;
    private volatile Turn turn;

    /** One restart under way: how many were before it, and how long it is likely to take. */
    private record Turn(int done, Set<String> away, Duration from, Duration likely) {}

    Rolling(Restarts processes, List<String> services, int rounds, Chronicle chronicle) {
        this.processes = processes;
        this.turns = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            turns.addAll(services);
        }
        this.chronicle = chronicle;
        this.turn = new Turn(0, Set.of(), chronicle.elapsed(), FIRST_GUESS);
    }

    @Override
    public List<Outage> run() {
        var outages = new ArrayList<Outage>();
        Duration likely = FIRST_GUESS;
        for (String service : turns) {
            turn = new Turn(outages.size(), Set.of(service), chronicle.elapsed(), likely);
            outages.add(restart(service));
            likely = outages.getLast().away();
        }
        turn = new Turn(turns.size(), Set.of(), chronicle.elapsed(), likely);
        return outages;
    }

    private Outage restart(String service) {
        Duration from = chronicle.elapsed();
        boolean inGrace = processes.stop(service);
        Duration drained = chronicle.elapsed().minus(from);
        processes.startAgain(service);
        var outage = new Outage(service, drained, inGrace, chronicle.elapsed().minus(from));
        chronicle.said(
                "%-12s drained in %s%s, ready again"
                        .formatted(
                                service,
                                Chronicle.seconds(drained).strip(),
                                inGrace ? "" : " AND WAS KILLED"),
                outage.away());
        return outage;
    }

    @Override
    public double share() {
        Turn now = turn;
        double part =
                (double) chronicle.elapsed().minus(now.from()).toMillis()
                        / Math.max(1, now.likely().toMillis());
        return Math.min(1, (now.done() + Math.min(1, part)) / turns.size());
    }

    @Override
    public Set<String> away() {
        return turn.away();
    }
}
