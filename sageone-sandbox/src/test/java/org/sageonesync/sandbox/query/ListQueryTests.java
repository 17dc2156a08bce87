package org.sageonesync.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.sageonesync.sandbox.switches.Switches;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

class ListQueryTests {

    private static final int MANY = 100_000;
    private static final RowTable TABLE =
            new RowTable(Entities.CUSTOMER).indexedBy("Name").indexedBy("TextField1");

    private final Switches switches = new Switches();

    @BeforeAll
    static void fill() {
        LongStream.rangeClosed(1, MANY)
                .mapToObj(
                        id ->
                                Row.blank(Entities.CUSTOMER)
                                        .with("ID", id)
                                        .with("Name", "Customer " + id)
                                        .with("TextField1", "key/" + id % 10))
                .forEach(TABLE::put);
    }

    @Test
    void neverAnswersMoreThanAHundredRows() throws BadQuery {
        var page = run("$orderby=ID", "$top=500");

        assertThat(page.rows()).hasSize(100);
        assertThat(page.total()).isEqualTo(MANY);
        assertThat(page.rows().getLast().id()).isEqualTo(100);
    }

    @Test
    void pagesThroughAListInTheOrderOfIds() throws BadQuery {
        var page = run("$orderby=ID", "$skip=99990", "$top=20");

        assertThat(page.rows()).extracting(Row::id).startsWith(99_991L).hasSize(10);
    }

    @Test
    void ordersDownwardsAndByOtherFields() throws BadQuery {
        assertThat(run("$orderby=ID desc", "$top=1").rows().getFirst().id()).isEqualTo(MANY);
        assertThat(run("$orderby=Name,ID desc", "$top=3").rows())
                .extracting(row -> row.text("Name"))
                .containsExactly("Customer 1", "Customer 10", "Customer 100");
    }

    @Test
    void looksAtAPageOnlyWhenAListContinuesFromAnId() throws BadQuery {
        var page = run("$filter=ID gt 50000", "$orderby=ID");

        assertThat(page.total()).isEqualTo(MANY - 50_000);
        assertThat(page.rows().getFirst().id()).isEqualTo(50_001);
        assertThat(page.examined()).isEqualTo(100);
    }

    @Test
    void looksAtFewRowsWhenTheFilterNamesAnIndexedField() throws BadQuery {
        var page = run("$filter=Name eq 'Customer 77777'");

        assertThat(page.rows()).extracting(Row::id).containsExactly(77_777L);
        assertThat(page.examined()).isLessThanOrEqualTo(2);
    }

    @Test
    void combinesAnIndexWithARangeOfIds() throws BadQuery {
        var page = run("$filter=TextField1 eq 'KEY/3' and ID gt 99950", "$orderby=ID");

        assertThat(page.rows())
                .extracting(Row::id)
                .containsExactly(99_953L, 99_963L, 99_973L, 99_983L, 99_993L);
        assertThat(page.examined()).isEqualTo(10);
    }

    @Test
    void beginsAnywhereWithoutAnOrder() throws BadQuery {
        assertThat(run("$top=1").rows()).extracting(Row::id).doesNotContain(1L);

        switches.set(Switch.LIST_ORDER, Position.BY_ID);
        assertThat(run("$top=1").rows()).extracting(Row::id).containsExactly(1L);
    }

    @Test
    void capsTheTotalWhereTheSwitchSaysSo() throws BadQuery {
        switches.set(Switch.TOTAL_RESULTS, Position.CAPPED_BY_TOP);

        assertThat(run("$top=5").total()).isEqualTo(5);
    }

    @Test
    void bendsConditionsAsTheSwitchesSay() throws BadQuery {
        switches.set(Switch.STRING_FILTERS, Position.IGNORED);
        assertThat(run("$filter=Name eq 'nobody'").total()).isEqualTo(MANY);

        switches.set(Switch.STRING_FILTERS, Position.EMPTY);
        assertThat(run("$filter=startswith(Name,'C')").total()).isZero();

        switches.set(Switch.STRING_FILTERS, Position.REJECTED);
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> run("$filter=indexof(Name,'C') ge 0"));

        switches.set(Switch.NUMERIC_FILTERS, Position.EMPTY);
        assertThat(run("$filter=ID gt 1").total()).isZero();

        switches.set(Switch.MODIFIED_FILTER, Position.IGNORED);
        assertThat(run("$filter=Modified gt datetime'2026-01-01'").total()).isEqualTo(MANY);

        switches.set(Switch.DATE_FILTERS, Position.IGNORED);
        assertThat(run("$filter=Created gt datetime'2026-01-01'").total()).isEqualTo(MANY);
    }

    @Test
    void refusesOptionsThatAreNotNumbersOrUnknownOrders() {
        assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> run("$top=many"));
        assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> run("$skip=-1"));
        assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> run("$orderby=Nothing"));
        assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> run("$orderby=ID down"));
    }

    private Page run(String... options) throws BadQuery {
        Map<String, String> given = new HashMap<>();
        for (var option : options) {
            int equals = option.indexOf('=');
            given.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return ListQuery.parse(given::get, Entities.CUSTOMER, switches::position)
                .run(TABLE, new Random(1));
    }
}
