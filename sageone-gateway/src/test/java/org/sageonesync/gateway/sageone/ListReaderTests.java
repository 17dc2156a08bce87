package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

class ListReaderTests {

    private final List<Call> calls = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private boolean honoursTheFilter = true;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 199, 200, 250})
    void readsEveryRowOnce(int count) {
        fill(count);

        assertThat(read(Long.MIN_VALUE)).isEqualTo(ids);
        assertThat(calls).hasSizeLessThanOrEqualTo(count / 99 + 1);
    }

    @Test
    void readsOnlyWhatIsAboveTheWatermark() {
        fill(500);

        assertThat(read(490))
                .containsExactly(491L, 492L, 493L, 494L, 495L, 496L, 497L, 498L, 499L, 500L);
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().query()).containsEntry("$filter", "ID gt 490");
    }

    @Test
    void aServerThatIgnoresTheFilterCostsCallsAndNothingElse() {
        fill(250);
        honoursTheFilter = false;

        assertThat(read(248)).containsExactly(249L, 250L);
        assertThat(calls).hasSize(3);
    }

    @Test
    void aRowThatVanishesBetweenTwoPagesMakesTheListInconclusive() {
        fill(250);
        var listing =
                lists(_ -> ids.removeIf(id -> id == 3 && calls.size() == 2))
                        .above(company(), Lane.LIVE, "Customer/Get", Long.MIN_VALUE);

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.Read.class, read -> assertThat(read.conclusive()).isFalse());
    }

    @Test
    void aListInAnotherOrderIsInconclusive() {
        ids.addAll(List.of(5L, 3L, 9L));

        assertThat(lists(_ -> {}).above(company(), Lane.LIVE, "Customer/Get", 1))
                .isInstanceOfSatisfying(
                        Listing.Read.class,
                        read -> {
                            assertThat(read.conclusive()).isFalse();
                            assertThat(read.rows()).hasSize(3);
                        });
    }

    @Test
    void aCallWithoutAnAnswerBreaksTheList() {
        var unknown = new Reply.Unknown("no answer", null, null, Instant.EPOCH);

        assertThat(SageOneLists.over(_ -> unknown).above(company(), Lane.LIVE, "Customer/Get", 1))
                .isEqualTo(new Listing.Broken(unknown));
    }

    @Test
    void nullInsteadOfAListBreaksIt() {
        var nothing =
                new Reply.Answered(200, JsonNodeFactory.instance.nullNode(), null, Instant.EPOCH);

        assertThat(SageOneLists.over(_ -> nothing).above(company(), Lane.LIVE, "Customer/Get", 1))
                .isInstanceOf(Listing.Broken.class);
    }

    @Test
    void aListThatWasBegunIsReadToItsEndHoweverFewSlotsAreLeft() {
        fill(250);

        read(Long.MIN_VALUE);

        assertThat(calls).extracting(Call::completing).containsExactly(false, true, true);
    }

    @Test
    void aListThatAFilterIsIgnoredForIsReadWhole() {
        honoursTheFilter = false;
        fill(150);

        var listing =
                lists(_ -> {})
                        .where(company(), Lane.LIVE, "Allocation/Get", "SourceDocumentId eq 7");

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.Read.class, read -> assertThat(read.rows()).hasSize(150));
        assertThat(calls)
                .allMatch(call -> "SourceDocumentId eq 7".equals(call.query().get("$filter")));
    }

    private void fill(int count) {
        LongStream.rangeClosed(1, count).forEach(ids::add);
    }

    private List<Long> read(long watermark) {
        var listing = lists(_ -> {}).above(company(), Lane.LIVE, "Customer/Get", watermark);
        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.Read.class, read -> assertThat(read.conclusive()).isTrue());
        return ((Listing.Read) listing)
                .rows().stream().map(row -> row.path("ID").longValue()).toList();
    }

    private SageOneLists lists(Consumer<Call> disturbance) {
        return SageOneLists.over(
                call -> {
                    calls.add(call);
                    disturbance.accept(call);
                    return page(call);
                });
    }

    private Reply page(Call call) {
        var query = call.query();
        var above = query.get("$filter");
        LongPredicate wanted =
                id ->
                        !honoursTheFilter
                                || above == null
                                || id > Long.parseLong(above.substring("ID gt ".length()));
        var page = JsonNodeFactory.instance.objectNode();
        var rows = page.putArray("Results");
        ids.stream()
                .filter(id -> wanted.test(id))
                .skip(Long.parseLong(query.getOrDefault("$skip", "0")))
                .limit(Long.parseLong(query.getOrDefault("$top", "100")))
                .forEach(id -> rows.addObject().put("ID", id));
        return new Reply.Answered(200, page, null, Instant.EPOCH);
    }

    private static CompanyKey company() {
        return new CompanyKey("acme");
    }
}
