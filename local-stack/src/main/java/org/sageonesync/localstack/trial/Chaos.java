package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.server.Restarts;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Kills processes and starts them again, some of them at a time. */
final class Chaos implements Ordeal {

    static final int MOST_AWAY = 3;

    private static final Duration STEP = Duration.ofMillis(20);

    private final Restarts processes;
    private final KillPlan plan;
    private final int least;
    private final Duration time;
    private final Chronicle chronicle;
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final List<CompletableFuture<Outage>> returns = new ArrayList<>();
    private volatile int killed;

    /**
     * @param least kills; where processes come back slowly it takes longer than its time
     */
    Chaos(Restarts processes, KillPlan plan, int least, Duration time, Chronicle chronicle) {
        this.processes = processes;
        this.plan = plan;
        this.least = least;
        this.time = time;
        this.chronicle = chronicle;
    }

    @Override
    public List<Outage> run() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (share() < 1) {
                strike(plan.next(), threads);
                failIfOneHasFailed();
            }
            return returns.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure cause ? cause : e;
        }
    }

    private void strike(KillPlan.Kill kill, ExecutorService threads) {
        Waiting.pause(kill.pause());
        while (away.size() >= MOST_AWAY || away.contains(kill.victim())) {
            failIfOneHasFailed();
            Waiting.pause(STEP);
        }
        if (share() < 1) {
            away.add(kill.victim());
            killed = returns.size() + 1;
            returns.add(CompletableFuture.supplyAsync(() -> outage(kill), threads));
        }
    }

    private Outage outage(KillPlan.Kill kill) {
        String victim = kill.victim();
        long from = System.nanoTime();
        chronicle.say(victim + " is killed");
        processes.kill(victim);
        Waiting.pause(kill.down());
        processes.startAgain(victim);
        var outage = Outage.killed(victim, Duration.ofNanos(System.nanoTime() - from));
        away.remove(victim);
        chronicle.said(victim + " is ready again", outage.away());
        return outage;
    }

    private void failIfOneHasFailed() {
        returns.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .forEach(CompletableFuture::join);
    }

    @Override
    public double share() {
        double ofTime = (double) chronicle.elapsed().toMillis() / time.toMillis();
        return Math.min(1, Math.min(ofTime, (double) killed / least));
    }

    @Override
    public Set<String> away() {
        return Set.copyOf(away);
    }
}
