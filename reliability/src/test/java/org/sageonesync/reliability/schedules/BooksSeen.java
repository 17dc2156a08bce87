package org.sageonesync.reliability.schedules;

import org.sageonesync.contracts.Entity;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A company's books, as an accountant would read them. */
final class BooksSeen {

    private final Map<Long, Paper> papers = new HashMap<>();
    private final List<JsonNode> allocations;

    BooksSeen(Function<String, List<JsonNode>> rows) {
        add(rows.apply("Customer"), Paper::customer);
        add(rows.apply("TaxInvoice"), Paper::invoice);
        add(rows.apply("CustomerReturn"), Paper::creditNote);
        add(rows.apply("CustomerReceipt"), Paper::receipt);
        allocations = rows.apply("Allocation");
    }

    private void add(List<JsonNode> rows, Function<JsonNode, Paper> kind) {
        rows.stream().map(kind).forEach(paper -> papers.put(paper.id(), paper));
    }

    /** What is live of each record. */
    Map<RecordId, List<Shown>> live() {
        var live = new HashMap<RecordId, List<Shown>>();
        papers.values().stream()
                .filter(paper -> !paper.isOpposite() && !isTakenBack(paper))
                .forEach(
                        paper ->
                                live.computeIfAbsent(paper.of(), _ -> new ArrayList<>())
                                        .add(shown(paper)));
        return live;
    }

    /** A customer out of use who owes nothing is as good as gone. */
    private boolean isTakenBack(Paper paper) {
        return papers.values().stream().anyMatch(other -> other.opposes(paper));
    }

    private Shown shown(Paper paper) {
        var row = paper.row();
        return paper.entity() == Entity.CUSTOMER
                ? Shown.customer(name(paper), row.path("Active").asBoolean(false))
                : Shown.document(
                        paper.entity() == Entity.PAYMENT ? "" : Rows.text(row, "DocumentNumber"),
                        customer(paper).of().id(),
                        paper.total(),
                        Rows.cents(row, "Tax"),
                        allocated(paper));
    }

    /** The second of two of one name bears its id too; which one that is depends on chance. */
    private static String name(Paper customer) {
        var name = Rows.text(customer.row(), "Name");
        var suffix = " (" + customer.of().id() + ")";
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private Paper customer(Paper paper) {
        return paper(paper.row(), "CustomerId");
    }

    private Paper paper(JsonNode row, String field) {
        return papers.getOrDefault(
                row.path(field).asLong(0), new Paper(Entity.CUSTOMER, null, row));
    }

    private SortedMap<String, Long> allocated(Paper source) {
        var allocated = new TreeMap<String, Long>();
        allocations.stream()
                .filter(row -> row.path("SourceDocumentId").asLong(0) == source.id())
                .forEach(
                        row ->
                                allocated.merge(
                                        paper(row, "AllocatedToDocumentId").of().id(),
                                        Rows.cents(row, "Total"),
                                        Long::sum));
        return allocated;
    }

    /** What nobody should ever see in books. */
    List<String> oddities() {
        return papers.values().stream().flatMap(this::oddities).toList();
    }

    private Stream<String> oddities(Paper paper) {
        if (paper.key() == null) {
            return Stream.of("not ours: " + paper.row());
        }
        return paper.isOpposite() ? oppositeOddities(paper) : Stream.empty();
    }

    private Stream<String> oppositeOddities(Paper opposite) {
        var opposed = papers.values().stream().filter(opposite::opposes).toList();
        boolean fits =
                opposed.size() == 1
                        && opposed.getFirst().total() == opposite.total()
                        && opposed.getFirst().open() == 0
                        && opposite.open() == 0;
        return fits ? Stream.empty() : Stream.of("takes back " + opposed + ": " + opposite.row());
    }

    /** What customers owe, by the books. */
    Map<RecordId, Long> balances() {
        var balances = new HashMap<RecordId, Long>();
        papers.values().stream()
                .filter(paper -> paper.entity() == Entity.CUSTOMER)
                .forEach(
                        paper ->
                                balances.merge(
                                        paper.of(), Rows.cents(paper.row(), "Balance"), Long::sum));
        return balances;
    }
}
