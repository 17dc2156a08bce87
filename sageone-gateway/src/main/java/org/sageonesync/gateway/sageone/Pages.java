package org.sageonesync.gateway.sageone;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The pages of one list as they come in. */
final class Pages {

    private final long watermark;
    private final List<JsonNode> rows = new ArrayList<>();
    private long last = Long.MIN_VALUE;
    private int seen;
    private boolean done;
    private boolean conclusive = true;

    Pages(long watermark) {
        this.watermark = watermark;
    }

    boolean isDone() {
        return done;
    }

    boolean isConclusive() {
        return conclusive;
    }

    List<JsonNode> rows() {
        return rows;
    }

    /** The next page begins with the last row of this one. */
    int skip() {
        return Math.max(0, seen - 1);
    }

    /** False if the body is no list. */
    boolean add(JsonNode body) {
        var page = body.path("Results");
        if (!page.isArray()) {
            return false;
        }
        conclusive &= seen == 0 || id(page.path(0)) == last;
        page.forEach(this::addRow);
        done = page.size() < ListReader.PAGE;
        return true;
    }

    private void addRow(JsonNode row) {
        long id = id(row);
        if (id == last && seen > 0) {
            return;
        }
        conclusive &= id > last;
        last = id;
        seen++;
        if (id > watermark) {
            rows.add(row);
        }
    }

    private static long id(JsonNode row) {
        return row.path("ID").asLong(Long.MIN_VALUE);
    }
}
