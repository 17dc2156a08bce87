package org.sageonesync.gateway.reconciliation;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Remedy;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.sweep.Sweep;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The findings of reconciliations, and what was accepted of them. */
@Component
final class Drifts {

    private static final int CHUNK = 200;

    private final Database database;
    private final JsonMapper json;

    Drifts(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps the findings of a sweep in place of those that it had.
     *
     * @return how many of them were accepted before, and are not kept
     */
    long keep(Sweep sweep, List<Finding> findings) {
        database.sql("delete from drift where sweep_id = :sweep")
                .bind("sweep", sweep.id())
                .update();
        long kept = 0;
        for (int from = 0; from < findings.size(); from += CHUNK) {
            var chunk = findings.subList(from, Math.min(findings.size(), from + CHUNK));
            kept += keep(sweep, chunk, kept);
        }
        return findings.size() - kept;
    }

    private long keep(Sweep sweep, List<Finding> findings, long before) {
        var rows = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> rows.add(row(finding)));
        return database.sql(DriftSql.KEEP)
                .bind("sweep", sweep.id())
                .bind("company", sweep.company().value())
                .bind("rows", rows.toString())
                .bind("before", before)
                .update();
    }

    private ObjectNode row(Finding finding) {
        var row = JsonNodeFactory.instance.objectNode();
        var posted = finding.posted();
        var found = finding.found();
        row.put("kind", finding.kind().wireName()).put("generation", finding.generation());
        row.put("ref", finding.ref() == null ? null : finding.ref().value());
        row.put("cause", finding.cause().wireName()).put("amount", finding.amount().amount());
        row.put("customer", finding.customer());
        row.put("posted_id", posted == null ? null : posted.id());
        row.put("found_id", found == null ? null : found.id());
        row.put("message", finding.words().message()).put("advice", finding.words().advice());
        row.put("fingerprint", finding.fingerprint());
        row.set("posted", posted == null ? null : json.valueToTree(posted.side()));
        row.set("found", found == null ? null : json.valueToTree(found.side()));
        return row;
    }

    /** Learns what was not known of documents, and which balances are explained. */
    void learn(Sweep sweep, Set<Long> unsure) {
        database.sql(ExplainedSql.LEARN)
                .bind("sweep", sweep.id())
                .bind("company", sweep.company().value())
                .update();
        database.sql(ExplainedSql.EXPLAIN)
                .bind("sweep", sweep.id())
                .bind("company", sweep.company().value())
                .bind("all", sweep.readsAll())
                .bind("unsure", unsure.toArray(Long[]::new))
                .update();
    }

    /** 200 at most, after this number. */
    List<Drift> page(long sweep, int after) {
        return database.sql(DriftSql.SELECT + " and number > :after order by number limit 200")
                .bind("sweep", sweep)
                .bind("after", after)
                .list(this::drift);
    }

    Optional<Case> find(CompanyKey company, long sweep, int number) {
        return database.sql(DriftSql.SELECT + " and company = :company and number = :number")
                .bind("company", company.value())
                .bind("sweep", sweep)
                .bind("number", number)
                .first(row -> opened(company, sweep, row));
    }

    private Case opened(CompanyKey company, long sweep, Readable row) {
        return new Case(
                company,
                sweep,
                drift(row),
                row.get("posted_id", Long.class),
                row.get("found_id", Long.class),
                Column.text(row, "fingerprint"));
    }

    /** How many findings, and what they are about in money. */
    Sum sum(long sweep) {
        return database.sql(DriftSql.SUM)
                .bind("sweep", sweep)
                .one(row -> new Sum(Column.number(row, "n"), amount(row)));
    }

    record Sum(long drifts, BigDecimal amount) {}

    /** Of a month, as far as nobody has remedied them; what has no date may concern any. */
    Sum sum(long sweep, YearMonth month) {
        return month(DriftSql.SUM + DriftSql.OF_MONTH, sweep, month)
                .one(row -> new Sum(Column.number(row, "n"), amount(row)));
    }

    /** The first 200 of them. */
    List<Drift> of(long sweep, YearMonth month) {
        var sql = DriftSql.SELECT + DriftSql.OF_MONTH + " order by number limit 200";
        return month(sql, sweep, month).list(this::drift);
    }

    private Statement month(String sql, long sweep, YearMonth month) {
        return database.sql(sql)
                .bind("sweep", sweep)
                .bind("first", month.atDay(1))
                .bind("last", month.atEndOfMonth());
    }

    void remedied(Case opened, Remedy action) {
        database.sql(DriftSql.REMEDIED)
                .bind("sweep", opened.sweep())
                .bind("number", opened.drift().number())
                .bind("action", action)
                .update();
    }

    /** It is not reported again until it changes. */
    void accept(Case opened) {
        var drift = opened.drift();
        database.sql(DriftSql.ACCEPT)
                .bind("company", opened.company().value())
                .bind("kind", drift.kind().wireName())
                .bind("ref", drift.ref() == null ? "" : drift.ref().value())
                .bind("generation", drift.generation())
                .bind("cause", drift.cause().wireName())
                .bind("fingerprint", opened.fingerprint())
                .update();
    }

    private Drift drift(Readable row) {
        var ref = row.get("ref", String.class);
        var cause = DriftCause.named(Column.text(row, "cause"));
        var remedied = row.get("remedied", String.class);
        return new Drift(
                Column.integer(row, "number"),
                PostingKind.named(Column.text(row, "kind")),
                ref == null ? null : new BillingRef(ref),
                Column.integer(row, "generation"),
                cause,
                amount(row),
                side(row, "posted_text"),
                side(row, "found_text"),
                Column.text(row, "message"),
                Column.text(row, "advice"),
                remedied == null ? Remedies.offered(cause, ref, row) : List.of(),
                remedied == null ? null : done(row, remedied));
    }

    private static Drift.Done done(Readable row, String remedied) {
        return new Drift.Done(
                Remedy.valueOf(remedied),
                Objects.requireNonNull(row.get("remedied_at", Instant.class)));
    }

    private Drift.@Nullable Side side(Readable row, String column) {
        var text = row.get(column, String.class);
        return text == null ? null : json.readValue(text, Drift.Side.class);
    }

    private static BigDecimal amount(Readable row) {
        return Objects.requireNonNull(row.get("amount", BigDecimal.class));
    }
}
