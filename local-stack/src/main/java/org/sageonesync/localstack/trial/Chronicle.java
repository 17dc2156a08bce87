package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.screen.Screen;

import java.time.Duration;
import java.util.Locale;

/** Tells what happens in a trial, and when. */
final class Chronicle {

    private final Screen screen;
    private final long from = System.nanoTime();

    Chronicle(Screen screen) {
        this.screen = screen;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    void say(String what) {
        screen.line("   %s  %s".formatted(seconds(elapsed()), what));
    }

    /** Something that took a time. */
    void said(String what, Duration time) {
        say("%s after %s".formatted(what, seconds(time).strip()));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%6.1f s", time.toMillis() / 1000.0);
    }
}
