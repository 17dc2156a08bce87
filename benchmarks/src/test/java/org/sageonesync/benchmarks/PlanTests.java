package org.sageonesync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class PlanTests {

    @Test
    void measuresEverythingInFiveRoundsUnlessToldOtherwise() {
        var plan = read();
        assertThat(plan.rounds()).isEqualTo(5);
        assertThat(plan.sizes()).containsExactly(10_000, 100_000, 1_000_000);
        assertThat(plan.wants("growth")).isTrue();
        assertThat(plan.page()).isNull();
    }

    @Test
    void aLaterOptionChangesTheShortPlan() {
        var plan = read("--short", "--rounds", "3", "--sizes", "500,100");
        assertThat(plan.rounds()).isEqualTo(3);
        assertThat(plan.documents()).isEqualTo(300);
        assertThat(plan.sizes()).containsExactly(100, 500);
    }

    @Test
    void leavesOutWhatIsNotAskedFor() {
        var plan = read("--only", "minute,start");
        assertThat(plan.wants("minute")).isTrue();
        assertThat(plan.wants("throughput")).isFalse();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("--fast"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("--rounds", "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("--sizes", "many"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("--rounds"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("--only", "everything"));
    }

    private static Plan read(String... words) {
        return Plan.read(List.of(words), Path.of("benchmarks"));
    }
}
