package org.sageonesync.gateway.sageone;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.TestGateway;
import org.springframework.http.HttpMethod;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Callers at several replicas, who come back as soon as they are told, until they are stopped. */
final class Traffic {

    static final String OPERATION = "TaxType/Get";

    /** Who is blocked or refused does not wait for as long as told: that must be safe too. */
    private static final Duration STUBBORN = Duration.ofMillis(150);

    private final List<TestGateway> replicas;
    private final ConcurrentLinkedQueue<Trip> trips = new ConcurrentLinkedQueue<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile CountDownLatch standstill = new CountDownLatch(0);

    Traffic(List<TestGateway> replicas) {
        this.replicas = replicas;
    }

    /** Callers at each replica, who pause between one call and the next. */
    void begin(CompanyKey company, Lane lane, int count, Duration pause) {
        for (int replica = 0; replica < replicas.size(); replica++) {
            for (int caller = 0; caller < count; caller++) {
                int at = replica;
                callers.execute(() -> callAgainAndAgain(at, company, lane, pause));
            }
        }
    }

    /** From now on whoever holds a slot of the last replica stands still before it sends. */
    void suspendLastReplica() {
        standstill = new CountDownLatch(1);
    }

    void resume() {
        standstill.countDown();
    }

    /** Stops everybody; what was under way is awaited. */
    List<Trip> stop() {
        stopped.countDown();
        callers.close();
        return trips();
    }

    List<Trip> trips() {
        return List.copyOf(trips);
    }

    private void callAgainAndAgain(int replica, CompanyKey company, Lane lane, Duration pause) {
        do {
            call(replica, company, lane);
        } while (!isStoppedWithin(pause));
    }

    private void call(int replica, CompanyKey company, Lane lane) {
        var asked = Instant.now();
        Duration again;
        do {
            again = attempt(replica, company, lane, asked);
        } while (again.isPositive() && !isStoppedWithin(again));
    }

    /** Zero if it has been made; else when it is asked for again. */
    private Duration attempt(int replica, CompanyKey company, Lane lane, Instant asked) {
        var gate = new Gate(replica == replicas.size() - 1);
        var reply = replicas.get(replica).sageOne().call(read(company, lane, gate));
        if (gate.granted != null) {
            trips.add(new Trip(company, lane, replica, asked, gate.granted, Instant.now(), reply));
        }
        return reply instanceof Reply.NotDone notDone ? patience(notDone) : Duration.ZERO;
    }

    private static Duration patience(Reply.NotDone notDone) {
        return notDone.reason().code() == ReasonCode.OUT_OF_BUDGET
                ? notDone.retryAfter().plusMillis(1)
                : STUBBORN;
    }

    private static Call read(CompanyKey company, Lane lane, Departure departure) {
        return new Call(
                company, lane, OPERATION, HttpMethod.GET, null, Map.of(), null, departure, false);
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }

    /** Between the slot and the sending. */
    private final class Gate implements Departure {

        private final boolean ofTheLastReplica;
        private @Nullable Instant granted;

        Gate(boolean ofTheLastReplica) {
            this.ofTheLastReplica = ofTheLastReplica;
        }

        @Override
        public Optional<Deadline> aboutToSend() {
            granted = Instant.now();
            if (ofTheLastReplica) {
                stand();
            }
            return Optional.of(Deadline.NONE);
        }

        private void stand() {
            try {
                standstill.await();
            } catch (InterruptedException interrupt) {
                throw new AssertionError(interrupt);
            }
        }
    }
}
