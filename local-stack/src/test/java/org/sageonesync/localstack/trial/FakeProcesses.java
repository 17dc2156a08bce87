package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.server.Restarts;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was done to them. */
final class FakeProcesses implements Restarts {

    final List<String> acts = new CopyOnWriteArrayList<>();
    private final Set<String> away = new HashSet<>();
    private final Duration startUp;
    private final Set<String> deaf;
    private final Set<String> broken;
    private int mostAway;

    FakeProcesses(Duration startUp, Set<String> deaf, Set<String> broken) {
        this.startUp = startUp;
        this.deaf = deaf;
        this.broken = broken;
    }

    static FakeProcesses readyAfter(Duration startUp) {
        return new FakeProcesses(startUp, Set.of(), Set.of());
    }

    /** The most that were away at a time. */
    synchronized int mostAway() {
        return mostAway;
    }

    synchronized Set<String> away() {
        return Set.copyOf(away);
    }

    @Override
    public boolean stop(String name) {
        ended("stop " + name, name);
        return !deaf.contains(name);
    }

    @Override
    public void kill(String name) {
        ended("kill " + name, name);
    }

    private synchronized void ended(String act, String name) {
        if (!away.add(name)) {
            throw new StackFailure(name + " is away already");
        }
        acts.add(act);
        mostAway = Math.max(mostAway, away.size());
    }

    @Override
    public void startAgain(String name) {
        Waiting.pause(startUp);
        if (broken.contains(name)) {
            throw new StackFailure(name + " does not start");
        }
        synchronized (this) {
            acts.add("start " + name);
            away.remove(name);
        }
    }
}
