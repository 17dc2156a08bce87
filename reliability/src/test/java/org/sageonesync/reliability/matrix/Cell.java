package org.sageonesync.reliability.matrix;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Gateway;
import org.sageonesync.reliability.world.Standing;
import org.sageonesync.reliability.world.World;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What happens to one write of one kind, in a company of its own. */
final class Cell {

    private static final int FAILING_LOOK_UPS = 3;

    private final World world;
    private final Gateway journal;
    private final Row row;
    private final Column column;
    private final Company company;
    private Map<String, Long> writesBefore = Map.of();
    private long madeBeforeDeath = 1;
    private Mark mark = Mark.WRONG;

    Cell(World world, Gateway journal, Row row, Column column, Company company) {
        this.world = world;
        this.journal = journal;
        this.row = row;
        this.column = column;
        this.company = company;
        column.switches()
                .forEach(
                        (fact, position) ->
                                world.sandbox().switches().set(company.id(), fact, position));
    }

    Row row() {
        return row;
    }

    Column column() {
        return column;
    }

    Company company() {
        return company;
    }

    void prepare() {
        row.before().forEach(event -> event.publish(world, company));
    }

    boolean isPrepared(List<Standing> records) {
        return records.size() == row.before().size()
                && records.stream().allMatch(it -> it.state() == RecordState.SYNCED && !it.due());
    }

    /** Plants what shall happen, and lets billing say what leads to the write. */
    void act(Gateway gateway) {
        writesBefore = writes();
        var fault = column.fault();
        if (fault != null) {
            plant(on(row.service(), row.method(), fault).once().delayed(column.delay()));
        }
        var death = column.death();
        if (death != null) {
            gateway.doom(company.key(), row.operation(), death);
        }
        row.act().publish(world, company);
    }

    /** Once the write has arrived, nobody can see for a while what became of it. */
    boolean blinded() {
        if (made(row.operation()) == 0) {
            return false;
        }
        plant(on(row.lookedUpBy(), "Get", FaultKind.ERROR_500).times(FAILING_LOOK_UPS));
        return true;
    }

    private void plant(Fault fault) {
        world.sandbox().faults().plant(fault.forCompany(company.id()));
    }

    private static Fault on(String service, String method, FaultKind kind) {
        return Fault.on(service, method, kind);
    }

    /** Its gateway is gone. */
    void bereave() {
        madeBeforeDeath = made(row.operation());
    }

    /** What is not as it must be in the end; empty if all is. */
    Optional<String> trouble(List<Standing> records) {
        return standing(records)
                .map(this::trouble)
                .orElseGet(() -> Optional.of("its record is not at rest: " + records));
    }

    /** Everything is at rest, as it must be; what is not after that. */
    Optional<String> conclude() {
        var end = column.isTooLate() ? tooLate() : column.mark();
        var trouble = end == Mark.TWICE ? unreported() : Optional.<String>empty();
        mark = trouble.isEmpty() ? end : Mark.WRONG;
        return trouble;
    }

    private Mark tooLate() {
        return row.method().equals("Delete")
                ? Mark.THE_SAME
                : LateCommit.of(row).happen(world, company);
    }

    private Optional<String> unreported() {
        var causes = new Report(journal, company).causes();
        return differing("reconciliation", List.of(DriftCause.DUPLICATE), causes);
    }

    Mark mark() {
        return mark;
    }

    private Optional<String> trouble(Standing standing) {
        return deaths().or(() -> differing("writes", wantedWrites(), madeWrites()))
                .or(() -> differing("books", row.books(), books()))
                .or(() -> journal(standing));
    }

    private Optional<String> deaths() {
        return column.death() == null
                ? Optional.empty()
                : differing(
                        "writes before the death",
                        (long) column.requestsBeforeDeath(),
                        madeBeforeDeath);
    }

    private Optional<Standing> standing(List<Standing> records) {
        var subject = row.subject();
        boolean rests = records.stream().noneMatch(Standing::due);
        return records.stream()
                .filter(it -> it.entity() == subject.entity() && it.id().equals(subject.id()))
                .filter(it -> it.version() == row.act().version())
                .filter(it -> it.state() == RecordState.SYNCED && rests)
                .findFirst();
    }

    private Optional<String> journal(Standing standing) {
        var subject = row.subject();
        var posting = journal.journal(company, subject.kind(), subject.id());
        return differing("state", subject.isTakenBack() ? "REVERSED" : "POSTED", posting.state())
                .or(() -> differing("id", posting.accountingId(), standing.accountingId()))
                .or(() -> differing("number", number(posting, standing), standing.documentNumber()))
                .or(() -> inBooks(posting));
    }

    private Optional<String> inBooks(Posting posting) {
        var id = Picture.ids(world, company, row.subject().service()).get(row.subject().id());
        return id == null ? Optional.empty() : differing("id in books", id, posting.accountingId());
    }

    /** A record that was taken back need not tell a number any more. */
    private @Nullable String number(Posting posting, Standing standing) {
        return row.subject().isTakenBack() ? standing.documentNumber() : posting.documentNumber();
    }

    private static Optional<String> differing(
            String what, @Nullable Object wanted, @Nullable Object found) {
        return Objects.equals(wanted, found)
                ? Optional.empty()
                : Optional.of("%s: wanted%n%s%nfound%n%s".formatted(what, wanted, found));
    }

    private String books() {
        return Picture.text(Picture.of(world, company));
    }

    private Map<String, Long> wantedWrites() {
        var wanted = new TreeMap<String, Long>();
        row.others().forEach((write, times) -> wanted.put(write, (long) times));
        wanted.put(row.operation(), (long) column.requests());
        return wanted;
    }

    private Map<String, Long> madeWrites() {
        return writes().keySet().stream()
                .filter(write -> made(write) > 0)
                .collect(Collectors.toMap(write -> write, this::made, Long::sum, TreeMap::new));
    }

    long made(String write) {
        return world.calls(company, write) - writesBefore.getOrDefault(write, 0L);
    }

    private Map<String, Long> writes() {
        return world.sandbox().counters(company.id()).calls().entrySet().stream()
                .filter(it -> it.getKey().endsWith("/Save") || it.getKey().endsWith("/Delete"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String toString() {
        return row + " × " + column.title();
    }
}
