package org.sageonesync.reliability.world;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The replicas of one sync service over one database. */
final class Crew {

    private final Program program;
    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final Database store = database.unmigrated();
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();

    Crew(Service service) {
        this.program = Program.of(service);
    }

    Replica start(Map<String, Object> settings) {
        var replica = Replica.start(program, database, settings);
        replicas.add(replica);
        return replica;
    }

    void kill(Replica replica) {
        replicas.remove(replica);
        replica.kill();
    }

    List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    /** The database, not through the replicas' gates. */
    Database store() {
        return store;
    }

    List<Standing> records(String company) {
        return store.sql(
                        "select %s from record where company = :company or :company = ''"
                                .formatted(Standing.COLUMNS))
                .bind("company", company)
                .list(Standing::of);
    }
}
