package org.sageonesync.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document that quotes a run: what stands between its two marks is rewritten. */
public final class Page {

    private static final String BEGIN = "<!-- figures: written by benchmarks/measure --write -->\n";
    private static final String END = "<!-- end of figures -->";

    private Page() {}

    /** Puts the tables into the file. */
    public static void write(Path file, String tables) {
        try {
            Files.writeString(file, with(Files.readString(file), tables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String with(String page, String tables) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for figures");
        }
        return page.substring(0, begin + BEGIN.length()) + tables + page.substring(end);
    }
}
