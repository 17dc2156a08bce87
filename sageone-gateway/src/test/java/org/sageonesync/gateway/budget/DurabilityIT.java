package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.UnmetRequirement;
import org.sageonesync.runtime.testing.TestPostgres;

class DurabilityIT {

    private final Durability durability = new Durability();

    @Test
    void aPostgresThatWritesBeforeItAcknowledgesWillDo() {
        var database = TestPostgres.freshDatabase().unmigrated();

        assertThatCode(() -> durability.check(database)).doesNotThrowAnyException();
    }

    @Test
    void aPostgresThatAcknowledgesBeforeItHasWrittenIsRefused() {
        var where = TestPostgres.freshDatabase();
        where.unmigrated()
                .sql("alter database " + where.name() + " set synchronous_commit = off")
                .update();
        var database = where.unmigrated();

        assertThatThrownBy(() -> durability.check(database))
                .isInstanceOf(UnmetRequirement.class)
                .hasMessageContaining("synchronous_commit=off");
    }
}
