package org.sageonesync.sandbox.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SwitchesTests {

    private final Switches switches = new Switches();

    @Test
    void putACompanysPositionBeforeTheGlobalOne() {
        switches.set(Switch.LIST_ORDER, Position.BY_ID);
        switches.set(7, Switch.LIST_ORDER, Position.SHUFFLED);

        assertThat(switches.position(7, Switch.LIST_ORDER)).isEqualTo(Position.SHUFFLED);
        assertThat(switches.position(8, Switch.LIST_ORDER)).isEqualTo(Position.BY_ID);
        switches.forget(7);
        assertThat(switches.position(7, Switch.LIST_ORDER)).isEqualTo(Position.BY_ID);
    }

    @Test
    void refuseAPositionOfAnotherSwitchAndThenSetNothing() {
        var wanted = Map.of(Switch.DATE_FORMAT, Position.ZULU, Switch.LIST_ORDER, Position.ZULU);

        assertThatIllegalArgumentException().isThrownBy(() -> switches.setAll(wanted));
        assertThat(switches.position(Switch.DATE_FORMAT)).isEqualTo(Position.PLAIN);
    }

    @Test
    void goBackToTheirDefaults() {
        switches.set(Switch.DATE_FORMAT, Position.ZULU);
        switches.reset();

        assertThat(switches.positions())
                .hasSize(Switch.values().length)
                .containsEntry(Switch.DATE_FORMAT, Position.PLAIN);
    }

    @ParameterizedTest
    @EnumSource
    void standInTheReadmeWithMarkAndPositions(Switch fact) throws Exception {
        var positions = String.join(", ", fact.positions().stream().map(Enum::name).toList());

        assertThat(Files.readAllLines(Path.of("README.md")))
                .contains(
                        "| `%s` | %s | %s | %s |"
                                .formatted(fact, positions, fact.mark(), fact.meaning()));
    }
}
