package org.sageonesync.localstack.server;

import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.screen.Screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts servers side by side, each as soon as what it stands on is up, and measures how long each
 * took until it was ready.
 */
final class StartUp implements AutoCloseable {

    private final Screen screen;
    private final Map<String, Duration> times = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    StartUp(Screen screen) {
        this.screen = screen;
    }

    /** Starts a server; the result completes when it is ready. */
    CompletableFuture<Void> begin(String name, Runnable start, CompletableFuture<?>... after) {
        CompletableFuture<Void> ready = begun(name, start, after);
        all.add(ready);
        return ready;
    }

    private CompletableFuture<Void> begun(
            String name, Runnable start, CompletableFuture<?>... after) {
        return CompletableFuture.allOf(after).thenRunAsync(() -> measured(name, start), threads);
    }

    private void measured(String name, Runnable start) {
        long from = System.nanoTime();
        start.run();
        Duration time = Duration.ofNanos(System.nanoTime() - from);
        times.put(name, time);
        screen.timed(name + " is ready", time);
    }

    /**
     * Waits for all of them.
     *
     * @throws StackFailure the first failure, at once
     */
    Map<String, Duration> await() {
        var firstFailure = new CompletableFuture<Void>();
        all.forEach(one -> failing(one, firstFailure));
        try {
            CompletableFuture.anyOf(
                            firstFailure,
                            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .join();
            return Map.copyOf(times);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void failing(CompletableFuture<Void> one, CompletableFuture<Void> firstFailure) {
        CompletableFuture<Void> _ =
                one.exceptionally(
                        failure -> {
                            firstFailure.completeExceptionally(failure);
                            throw new CompletionException(failure);
                        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
