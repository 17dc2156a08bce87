package org.sageonesync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The tables of {@code docs/reliability.md}, each between markers, as the tests make them. {@code
 * -Dreliability.guide=write} writes them anew.
 */
public final class Guide {

    private static final Path GUIDE = Path.of("..", "docs", "reliability.md");
    private static final String END = "<!-- end -->";

    private Guide() {}

    /**
     * Fails if the guide shows another table, or writes this one into it.
     *
     * @param name of the table's marker
     */
    public static synchronized void shows(String name, String table) {
        var begin = "<!-- " + name + " -->";
        var wanted = begin + "\n" + table.strip() + "\n" + END;
        if ("write".equals(System.getProperty("reliability.guide"))) {
            write(replaced(read(), begin, wanted));
        }

        assertThat(section(read(), begin))
                .as(GUIDE + ", " + name + "; -Dreliability.guide=write writes it anew")
                .isEqualTo(wanted);
    }

    private static String section(String guide, String begin) {
        int from = guide.indexOf(begin);
        return from < 0 ? "" : guide.substring(from, guide.indexOf(END, from) + END.length());
    }

    private static String replaced(String guide, String begin, String wanted) {
        var former = section(guide, begin);
        return former.isEmpty() ? guide + "\n" + wanted + "\n" : guide.replace(former, wanted);
    }

    private static String read() {
        try {
            return Files.exists(GUIDE) ? Files.readString(GUIDE) : "# Reliability\n";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(String guide) {
        try {
            Files.writeString(GUIDE, guide);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
