package org.sageonesync.sandbox.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class RowTableTests {

    private static final Schema SCHEMA =
            Schema.of("Thing", List.of(Field.field("ID", FieldType.ID), Field.text("Name", 10)));

    private final RowTable table = new RowTable(SCHEMA).indexedBy("Name");

    @Test
    void findsRowsByIdWhateverOrderTheyCameIn() {
        List.of(5L, 1L, 9L, 3L).forEach(id -> table.put(thing(id, "x")));

        assertThat(table.between(Long.MIN_VALUE, Long.MAX_VALUE))
                .extracting(Row::id)
                .containsExactly(1L, 3L, 5L, 9L);
        assertThat(table.find(3)).isPresent();
        assertThat(table.find(4)).isEmpty();
        assertThat(table.between(2, 5)).extracting(Row::id).containsExactly(3L, 5L);
        assertThat(table.between(6, 5)).isEmpty();
    }

    @Test
    void keepsTheIndexUpToDate() {
        table.put(thing(1, "Old"));
        table.put(thing(1, "New"));
        table.put(thing(2, "new "));

        assertThat(table.any("Name", "old")).isFalse();
        assertThat(table.matching("Name", "NEW")).extracting(Row::id).containsExactly(1L, 2L);
        table.remove(thing(1, "whatever"));
        assertThat(table.matching("Name", "new")).extracting(Row::id).containsExactly(2L);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void doesNotGuessAtAnIndex() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.matching("ID", 1L));
    }

    private static Row thing(long id, String name) {
        return Row.blank(SCHEMA).with("ID", id).with("Name", name);
    }
}
