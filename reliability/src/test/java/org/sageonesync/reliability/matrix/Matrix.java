package org.sageonesync.reliability.matrix;

import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionTimeoutException;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Gateway;
import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.Setup;
import org.sageonesync.reliability.world.Standing;
import org.sageonesync.reliability.world.World;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Plays all cells at the same time. */
final class Matrix {

    private static final Logger log = LoggerFactory.getLogger(Matrix.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int AT_ONCE = 4;
    private static final Map<String, Object> SETTINGS = Map.of("RECEIPTS_REVERSAL", "delete");

    private final World world;
    private final Gateway steady;
    private final Gateway dying;

    Matrix(World world) {
        this.world = world;
        this.steady = world.startGateway(SETTINGS);
        this.dying = world.startGateway(SETTINGS);
        world.start(Service.INVOICES);
    }

    /** Plays the cells of these rows and columns: what is wrong with each in the end. */
    Map<Cell, Optional<String>> play(List<Row> rows, List<Column> columns) {
        var cells = cells(rows, columns);
        log.info("{} cells have their companies", cells.size());
        awaitAll(cells, Cell::isPrepared);
        log.info("all are prepared");
        cells.forEach(cell -> cell.act(dying));
        blind(cells);
        killAndReplace(cells);
        log.info("all have been acted upon, and the gateway that dies has been replaced");
        var ends = ends(cells);
        log.info("all are at rest");
        ends.replaceAll((cell, trouble) -> trouble.or(cell::conclude));
        return ends;
    }

    private List<Cell> cells(List<Row> rows, List<Column> columns) {
        var tasks =
                rows.stream()
                        .flatMap(
                                row ->
                                        columns.stream()
                                                .filter(row::knows)
                                                .map(column -> cell(row, column)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(tasks).stream().map(Matrix::done).toList();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    private Callable<Cell> cell(Row row, Column column) {
        return () -> {
            var company = world.newCompany(Setup.usual().numbered(row.numbers()), steady);
            world.sandbox().switches().set(company.id(), Switch.RECEIPT_REVERSAL, Position.DELETE);
            (column.death() == null ? steady : dying).lead(company.key());
            var cell = new Cell(world, steady, row, column, company);
            cell.prepare();
            return cell;
        };
    }

    private static Cell done(Future<Cell> cell) {
        try {
            return cell.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void blind(List<Cell> cells) {
        var left = new ArrayList<>(cells.stream().filter(it -> it.column().lookUpsFail()).toList());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            left.removeIf(Cell::blinded);
                            return left.isEmpty();
                        });
    }

    /** All die at once, each at its own moment; a new gateway goes on. */
    private void killAndReplace(List<Cell> cells) {
        var doomed =
                cells.stream()
                        .filter(cell -> cell.column().death() != null)
                        .map(cell -> cell.company().key())
                        .collect(Collectors.toSet());
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> dying.stopped().containsAll(doomed));
        world.kill(dying);
        cells.forEach(Cell::bereave);
        var heir = world.startGateway(SETTINGS);
        doomed.forEach(heir::lead);
    }

    private Map<Cell, Optional<String>> ends(List<Cell> cells) {
        try {
            awaitAll(cells, (cell, records) -> cell.trouble(records).isEmpty());
            awaitTogether(cells);
        } catch (ConditionTimeoutException _) {
            // Told by the cells.
        }
        return now(cells);
    }

    /** One that has been at rest may look once more at what it follows. */
    private void awaitTogether(List<Cell> cells) {
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> now(cells).values().stream().allMatch(Optional::isEmpty));
    }

    private Map<Cell, Optional<String>> now(List<Cell> cells) {
        var records = byCompany();
        var ends = new LinkedHashMap<Cell, Optional<String>>();
        cells.forEach(cell -> ends.put(cell, cell.trouble(of(cell.company(), records))));
        return ends;
    }

    private void awaitAll(Collection<Cell> cells, BiPredicate<Cell, List<Standing>> isDone) {
        var left = new ArrayList<>(cells);
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(
                        () -> {
                            var records = byCompany();
                            left.removeIf(cell -> isDone.test(cell, of(cell.company(), records)));
                            return left.isEmpty();
                        });
    }

    private static List<Standing> of(Company company, Map<CompanyKey, List<Standing>> records) {
        return records.getOrDefault(company.key(), List.of());
    }

    private Map<CompanyKey, List<Standing>> byCompany() {
        return world.records().stream().collect(Collectors.groupingBy(Standing::company));
    }
}
