package org.sageonesync.gateway.periods;

import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.MonthEnd;
import org.sageonesync.contracts.period.EntityPeriod;
import org.sageonesync.contracts.period.Tally;
import org.sageonesync.contracts.period.Why;
import org.sageonesync.gateway.reconciliation.Csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A month's end as CSV: what there is, why some of it is not in the books, how the books differ.
 */
final class MonthEndCsv {

    private MonthEndCsv() {}

    static String of(MonthEnd end) {
        var text = new StringBuilder();
        text.append(Csv.line("what", "entity", "reason", "records", "amount", "message", "ids"));
        text.append(
                Csv.line(
                        end.complete() ? "complete" : "not complete",
                        "",
                        "",
                        "",
                        "",
                        end.month(),
                        ""));
        end.obstacles()
                .forEach(
                        it ->
                                text.append(
                                        Csv.line(
                                                "obstacle",
                                                "",
                                                it.code(),
                                                "",
                                                "",
                                                it.message(),
                                                "")));
        end.entities().forEach(entity -> entity(text, entity));
        var drift = end.drift();
        (drift == null ? List.<Drift>of() : drift.findings()).forEach(it -> drift(text, it));
        return text.toString();
    }

    private static void entity(StringBuilder text, EntityPeriod entity) {
        tally(text, "billed", entity, entity.billed());
        tally(text, "in the books", entity, entity.inBooks());
        entity.leftOut().forEach(why -> why(text, "left out", entity, why));
        entity.open().forEach(why -> why(text, "open", entity, why));
    }

    private static void tally(StringBuilder text, String what, EntityPeriod entity, Tally tally) {
        text.append(
                Csv.line(
                        what,
                        entity.entity().wireName(),
                        "",
                        tally.records(),
                        tally.amount(),
                        "",
                        ""));
    }

    private static void why(StringBuilder text, String what, EntityPeriod entity, Why why) {
        var code = why.code();
        var ids = why.ids().stream().map(Object::toString).collect(Collectors.joining(" "));
        text.append(
                Csv.line(
                        what,
                        entity.entity().wireName(),
                        code == null ? "" : code.wireName(),
                        why.tally().records(),
                        why.tally().amount(),
                        why.message(),
                        ids));
    }

    private static void drift(StringBuilder text, Drift drift) {
        text.append(
                Csv.line(
                        "drift",
                        drift.kind().wireName(),
                        drift.cause().wireName(),
                        1,
                        drift.amount(),
                        drift.message(),
                        drift.ref()));
    }
}
