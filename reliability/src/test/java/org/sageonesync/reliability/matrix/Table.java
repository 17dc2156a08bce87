package org.sageonesync.reliability.matrix;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix as the guide shows it: one table of what SageOne does, one of the gateway's death. */
record Table(Collection<Cell> cells) {

    @Override
    public String toString() {
        return "%s\n\n%s\n%s"
                .formatted(
                        Mark.legend(),
                        table("What SageOne does", false),
                        table("When the gateway dies", true));
    }

    private String table(String title, boolean deaths) {
        var columns =
                Arrays.stream(Column.values())
                        .filter(column -> (column.death() != null) == deaths)
                        .toList();
        var head = Stream.concat(Stream.of(title), columns.stream().map(Column::title));
        var rule = Stream.generate(() -> "---").limit(columns.size() + 1L);
        return Stream.concat(
                        Stream.of(line(head), line(rule)),
                        rows().stream().map(row -> line(row, columns)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<Row> rows() {
        return cells.stream().map(Cell::row).distinct().toList();
    }

    private String line(Row row, List<Column> columns) {
        return line(
                Stream.concat(
                        Stream.of(row.name()), columns.stream().map(column -> sign(row, column))));
    }

    private String sign(Row row, Column column) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row) && cell.column() == column)
                .map(cell -> cell.mark().sign())
                .findFirst()
                .orElse("–");
    }

    private static String line(Stream<String> fields) {
        return fields.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
