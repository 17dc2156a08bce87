package org.sageonesync.localstack.screen;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the user sees. On a terminal a progress bar stays in its line; elsewhere each tenth of its
 * way gets a line of its own.
 */
public final class Screen {

    private static final int BAR = 40;

    private final PrintStream out;
    private final boolean terminal;
    private int lastTenth = -1;

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A new part of the story. */
    public synchronized void heading(String text) {
        out.println();
        out.println("== " + text);
        out.flush();
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Something that took a time. */
    public void timed(String what, Duration time) {
        line(String.format(Locale.ROOT, "   %-34s %6.1f s", what, time.toMillis() / 1000.0));
    }

    /** How far something has got; the bar ends when {@code done} reaches {@code total}. */
    public synchronized void progress(String what, long done, long total) {
        int tenth = total == 0 ? 10 : (int) (10 * done / total);
        if (terminal) {
            out.printf("\r   %s\033[K", bar(what, done, total));
            if (done >= total) {
                out.println();
            }
        } else if (tenth != lastTenth) {
            out.println("   " + bar(what, done, total));
        }
        lastTenth = done >= total ? -1 : tenth;
        out.flush();
    }

    private static String bar(String what, long done, long total) {
        int filled = total == 0 ? BAR : (int) (BAR * done / total);
        return "%-18s [%s%s] %d of %d"
                .formatted(what, "#".repeat(filled), ".".repeat(BAR - filled), done, total);
    }
}
