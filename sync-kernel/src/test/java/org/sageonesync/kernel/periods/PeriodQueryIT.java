package org.sageonesync.kernel.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.period.EntityPeriod;
import org.sageonesync.contracts.period.Tally;
import org.sageonesync.contracts.period.Why;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodQueryIT {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/runtime", "classpath:db/kernel");
    private final PeriodQuery query = new PeriodQuery(database);

    @BeforeAll
    void august() {
        put("isp", "in-1", "SYNCED", "100.10", Map.of());
        put("isp", "in-2", "SYNCED", "50", Map.of("reason_code", "on-account"));
        put("isp", "first-day", "SYNCED", "1", Map.of("document_date", "2026-08-01"));
        put("isp", "last-day", "SYNCED", "1", Map.of("document_date", "2026-08-31"));
        put("isp", "july", "FAILED", "7000", Map.of("document_date", "2026-07-31"));
        put("isp", "september", "FAILED", "9000", Map.of("document_date", "2026-09-01"));
        put("other", "theirs", "FAILED", "8000", Map.of());
        put("isp", "out", "SKIPPED", "30", Map.of("reason_code", "partner-ignored"));
        put("isp", "taken-out", "SYNCED", "20", Map.of("posted_hash", "reversed"));
        put("isp", "deleted", "SKIPPED", "999", Map.of("deleted", "true"));
        put("isp", "gone", "SYNCED", "99", Map.of("deleted", "true", "posted_hash", "reversed"));
        put(
                "isp",
                "going",
                "PENDING",
                "10",
                Map.of("deleted", "true", "reason_code", "reversal-due"));
        waiting("isp", "w-1", "40", "customer:17");
        waiting("isp", "w-2", "60", "customer:17");
        waiting("isp", "w-3", null, "customer:18");
        database.sql(
                        """
                        insert into record (company, entity, id, version, state, reason_code, reason_message)
                        values ('isp', 'invoice', 'unread', 1, 'FAILED', 'invalid-event', 'It cannot be read.')
                        """)
                .update();
        put("isp", "cn", "SYNCED", "5", Map.of("entity", "credit-note"));
    }

    @Test
    void everyRecordOfTheMonthCountsInOnePlaceWithItsReason() {
        var invoices = of("isp", Entity.INVOICE);

        assertThat(invoices.billed()).isEqualTo(tally(11, "312.10"));
        assertThat(invoices.inBooks()).isEqualTo(tally(4, "152.10"));
        assertThat(invoices.leftOut())
                .extracting(Why::code, why -> why.tally().amount(), Why::ids)
                .containsExactly(
                        tuple(ReasonCode.PARTNER_IGNORED, amount("30.00"), ids("out")),
                        tuple(null, amount("20.00"), ids("taken-out")));
        assertThat(sum(invoices)).isEqualTo(invoices.billed());
    }

    @Test
    void whatIsOpenStandsTogetherByWhatItWaitsForTheGreatestAmountFirst() {
        var invoices = of("isp", Entity.INVOICE);

        assertThat(invoices.open())
                .startsWith(
                        new Why(
                                RecordState.PARKED,
                                ReasonCode.CUSTOMER_AWAITED,
                                "Says w-2.",
                                "customer:17",
                                tally(2, "100.00"),
                                ids("w-2", "w-1")),
                        new Why(
                                RecordState.PENDING,
                                ReasonCode.REVERSAL_DUE,
                                "Says going.",
                                null,
                                tally(1, "10.00"),
                                ids("going")));
        assertThat(invoices.open())
                .extracting(Why::waitingOn)
                .containsExactlyInAnyOrder("customer:17", null, "customer:18", null);
    }

    @Test
    void whatCouldNeverBeReadIsOpenInEveryMonthAndAmountsThatAreNotKnownAreCounted() {
        var may =
                Group.sum(
                        Entity.INVOICE,
                        query.groups(new CompanyKey("isp"), YearMonth.of(2026, 5)).orElseThrow());

        assertThat(may.billed()).isEqualTo(tally(1, "0.00"));
        assertThat(may.open()).extracting(Why::code).containsExactly(ReasonCode.INVALID_EVENT);
        assertThat(of("isp", Entity.INVOICE).withoutAmount()).isEqualTo(2);
    }

    @Test
    void eachEntityIsOnItsOwnAndOneWithoutRecordsIsThereWithNothing() {
        assertThat(of("isp", Entity.CREDIT_NOTE).billed()).isEqualTo(tally(1, "5.00"));
        assertThat(of("isp", Entity.PAYMENT))
                .isEqualTo(
                        new EntityPeriod(
                                Entity.PAYMENT, Tally.NONE, Tally.NONE, List.of(), List.of(), 0));
    }

    @Test
    void theAnswerStaysSmallHoweverManyThingsAreAwaited() {
        IntStream.rangeClosed(1, 60)
                .forEach(n -> waiting("many", "w" + n, n + ".00", "customer:" + n));
        IntStream.rangeClosed(1, 30).forEach(n -> waiting("many", "x" + n, "3.00", "customer:60"));

        var open = of("many", Entity.INVOICE).open();

        assertThat(open).hasSize(21);
        assertThat(open)
                .filteredOn(why -> "customer:60".equals(why.waitingOn()))
                .singleElement()
                .returns(tally(31, "150.00"), Why::tally)
                .returns("Says w60.", Why::message)
                .satisfies(why -> assertThat(why.ids()).hasSize(20).startsWith(ref("w60")));
        assertThat(open)
                .filteredOn(why -> why.waitingOn() == null)
                .singleElement()
                .returns(tally(40, "820.00"), Why::tally);
        assertThat(sum(of("many", Entity.INVOICE)).records()).isEqualTo(90);
    }

    @Test
    void aCompanyThatIsNotKnownHasNoMonths() {
        assertThat(query.groups(new CompanyKey("nobody"), AUGUST)).isEmpty();
        assertThat(query.groups(new CompanyKey("other"), YearMonth.of(2026, 1)))
                .contains(List.of());
    }

    private EntityPeriod of(String company, Entity entity) {
        return Group.sum(entity, query.groups(new CompanyKey(company), AUGUST).orElseThrow());
    }

    private static Tally sum(EntityPeriod period) {
        return Stream.concat(period.leftOut().stream(), period.open().stream())
                .map(Why::tally)
                .reduce(period.inBooks(), Tally::plus);
    }

    private void waiting(String company, String id, @Nullable String amount, String waitingOn) {
        put(
                company,
                id,
                "PARKED",
                amount,
                Map.of("reason_code", "customer-awaited", "waiting_on", waitingOn));
    }

    /** Of the middle of August, unless the columns say otherwise. */
    private void put(
            String company,
            String id,
            String state,
            @Nullable String amount,
            Map<String, String> columns) {
        var values = new TreeMap<String, @Nullable String>(Map.of("entity", "invoice"));
        values.putAll(Map.of("document_date", "2026-08-15", "payload", "{}", "version", "1"));
        values.putAll(Map.of("company", company, "id", id, "state", state));
        values.put("amount", amount);
        values.put("reason_message", "Says " + id + ".");
        values.putAll(columns);
        if ("reversed".equals(values.get("posted_hash"))) {
            values.put("reason_message", null);
        }
        database.sql("insert into company (company) values (:company) on conflict do nothing")
                .bind("company", company)
                .update();
        database.sql(
                        "insert into record (%s) values (%s)"
                                .formatted(
                                        String.join(", ", values.keySet()),
                                        String.join(
                                                ", ",
                                                values.values().stream()
                                                        .map(PeriodQueryIT::literal)
                                                        .toList())))
                .update();
    }

    private static String literal(@Nullable String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static List<BillingRef> ids(String... ids) {
        return Stream.of(ids).map(PeriodQueryIT::ref).toList();
    }

    private static BillingRef ref(String id) {
        return new BillingRef(id);
    }

    private static Tally tally(long records, String amount) {
        return new Tally(records, amount(amount));
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }
}
