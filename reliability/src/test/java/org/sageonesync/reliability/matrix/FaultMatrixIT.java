package org.sageonesync.reliability.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sageonesync.reliability.Guide;
import org.sageonesync.reliability.world.World;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every fault at every write of every kind: in the end one right live document, journal and record
 * agree with it, and SageOne has seen as many writes as it must.
 */
class FaultMatrixIT {

    private static Map<Cell, Optional<String>> ends = Map.of();

    @BeforeAll
    static void play() {
        ends = new Matrix(World.shared()).play(Rows.all(), List.of(Column.values()));
    }

    @TestFactory
    Stream<DynamicContainer> everyWriteEndsAsItMust() {
        return ends.keySet().stream()
                .map(Cell::row)
                .distinct()
                .map(row -> DynamicContainer.dynamicContainer(row.name(), cells(row)));
    }

    private static Stream<DynamicTest> cells(Row row) {
        return ends.keySet().stream()
                .filter(cell -> cell.row().equals(row))
                .map(cell -> DynamicTest.dynamicTest(cell.column().title(), () -> check(cell)));
    }

    private static void check(Cell cell) {
        assertThat(ends.get(cell)).as("%s", cell).isEqualTo(Optional.empty());
    }

    @Test
    void theGuideShowsHowEachEnds() {
        Guide.shows("fault matrix", new Table(ends.keySet()).toString());
    }
}
