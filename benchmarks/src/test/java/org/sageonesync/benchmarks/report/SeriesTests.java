package org.sageonesync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeriesTests {

    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        assertThat(new Series("a", "ms", List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(new Series("a", "ms", List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void theSpreadIsFromTheLeastToTheMost() {
        var series = new Series("a", "ms", List.of(4.0, 1.0, 9.0));
        assertThat(series.least()).isEqualTo(1);
        assertThat(series.most()).isEqualTo(9);
    }

    @Test
    void whatWasNeverMeasuredIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("a", "ms", List.of()));
    }

    @Test
    void roundsOfOneNameBelongTogetherInTheirOrder() {
        var rounds = new Rounds();
        rounds.add("b", "ms", 1);
        rounds.add("a", "s", 2);
        rounds.add("b", "ms", 3);
        assertThat(rounds.series())
                .containsExactly(
                        new Series("b", "ms", List.of(1.0, 3.0)),
                        new Series("a", "s", List.of(2.0)));
        assertThat(rounds.median("b")).isEqualTo(2);
    }
}
