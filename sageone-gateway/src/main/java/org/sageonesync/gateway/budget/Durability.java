package org.sageonesync.gateway.budget;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseRequirement;
import org.sageonesync.runtime.database.UnmetRequirement;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;

/**
 * What the gateway has written before it sends must survive a crash: a PostgreSQL that acknowledges
 * before it has written would make it forget documents and blocks.
 */
@Component
class Durability implements DatabaseRequirement {

    private static final Set<String> DURABLE = Set.of("on", "remote_apply");

    @Override
    public void check(Database database) {
        var setting =
                database.sql("select current_setting('synchronous_commit')")
                        .one(row -> Objects.requireNonNull(row.get(0, String.class)));
        if (!DURABLE.contains(setting)) {
            throw new UnmetRequirement(
                    "PostgreSQL runs with synchronous_commit=%s and could forget what has been posted;"
                                    .formatted(setting)
                            + " set synchronous_commit=on.");
        }
    }
}
