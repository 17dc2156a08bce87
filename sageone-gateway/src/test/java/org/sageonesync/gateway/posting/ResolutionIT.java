package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.runtime.database.Database;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.util.List;

/** What look-ups find out about uncertain postings. */
class ResolutionIT {

    private static final String SAVE = "Customer/Save";

    private final Database database = JournalDatabase.empty();
    private final FakeBooks books = new FakeBooks();
    private final Replica gateway = new Replica(database, books, Samples.QUICK);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void oneListSettlesEveryUncertainCustomerOfTheCompany() {
        for (int ref = 0; ref < 5; ref++) {
            books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
            gateway.put("r" + ref, 1, Samples.customer("Customer " + ref));
        }

        gateway.resolve();

        assertThat(books.calls("list")).isEqualTo(1);
        for (int ref = 0; ref < 5; ref++) {
            assertThat(gateway.journal("r" + ref).state()).isEqualTo("POSTED");
        }
    }

    @Test
    void anUncertainChangeThatIsNotDueYetIsNotLookedUpWithTheOthers() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        gateway.put("18", 1, Samples.customer("Thandi"));
        for (var ref : List.of("17", "18")) {
            books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
            gateway.put(ref, 2, Samples.customer("Renamed " + ref));
        }
        database.sql(
                        "update posting set next_look_up_at = now() + interval '1 hour' where ref = '18'")
                .update();

        gateway.resolve();

        assertThat(gateway.journal("17").state()).isEqualTo("POSTED");
        assertThat(gateway.journal("18").state()).isEqualTo("UNCERTAIN");
        assertThat(books.calls("Customer/Get")).as("two changes, one look-up").isEqualTo(3);
    }

    @Test
    void anEmptyLookUpProvesNothingBeforeTheSettleTimeHasPassed() {
        var patient = new Replica(database, books, patient());
        books.plant(SAVE, Trouble.SILENCE);
        patient.put("17", 1, Samples.customer("Nomvula"));

        for (int look = 0; look < 5; look++) {
            patient.resolve();
            database.sql("update posting set next_look_up_at = now(), left_by = now()").update();
        }

        assertThat(books.calls("list")).isEqualTo(5);
        assertThat(patient.journal("17").state()).isEqualTo("UNCERTAIN");
        assertThat(patient.put("17", 1, Samples.customer("Nomvula")))
                .isInstanceOf(PostingResult.Uncertain.class);
        assertThat(books.calls(SAVE)).isEqualTo(1);
        patient.close();
    }

    @Test
    void aSingleEmptyLookUpProvesNothingHoweverLateItIs() {
        books.plant(SAVE, Trouble.SILENCE);
        gateway.put("17", 1, Samples.customer("Nomvula"));
        database.sql("update posting set left_by = now() - interval '1 hour'").update();

        gateway.resolve();
        assertThat(gateway.journal("17").state()).isEqualTo("UNCERTAIN");

        await().until(
                        () -> {
                            gateway.resolve();
                            return gateway.journal("17").state().equals("OPEN");
                        });
    }

    @Test
    void aFailedLookUpLeavesItUncertainAndWaitsLongerEachTime() {
        var patient = new Replica(database, books, patient());
        books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
        books.failNextLists(1);
        patient.put("17", 1, Samples.customer("Nomvula"));

        patient.resolve();
        patient.resolve();

        assertThat(books.calls("list")).as("the pause is kept").isEqualTo(1);
        assertThat(patient.journal("17").state()).isEqualTo("UNCERTAIN");
        assertThat(patient.journal("17").reason())
                .satisfies(
                        reason ->
                                assertThat(reason)
                                        .extracting("code")
                                        .isEqualTo(ReasonCode.OUTCOME_UNKNOWN));
        assertThat(
                        patient.metrics()
                                .get("sageonesync.gateway.uncertain")
                                .tag("company", "acme")
                                .gauge()
                                .value())
                .isEqualTo(1);
        patient.close();
    }

    @Test
    void moreThanOneDocumentWithOurKeyIsAConflictThatNamesThem() {
        books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
        gateway.put("17", 1, Samples.customer("Nomvula"));
        long copy =
                books.add(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("Name", "Copy")
                                .put("TextField1", "billing:17"));

        gateway.resolve();

        assertThat(gateway.put("17", 1, Samples.customer("Nomvula")))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.DUPLICATE_FOUND))
                .satisfies(it -> assertThat(it.reason().message()).contains("1001", "" + copy));
        assertThat(books.calls(SAVE)).isEqualTo(1);
    }

    @Test
    void aClaimWhoseHolderDiedBeforeItSentAnythingIsTakenOver() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        database.sql(
                        "update posting set state = 'CLAIMED', accounting_id = null, books_hash = null,"
                                + " claimed_until = now() + interval '1 hour'")
                .update();
        books.delete(1001);
        assertThat(gateway.put("17", 1, Samples.customer("Nomvula")))
                .isInstanceOf(PostingResult.InFlight.class);

        database.sql("update posting set claimed_until = now()").update();

        assertThat(gateway.put("17", 1, Samples.customer("Nomvula")))
                .isInstanceOf(PostingResult.Posted.class);
    }

    @Test
    void countsAndTimesResolutions() {
        books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
        gateway.put("17", 1, Samples.customer("Nomvula"));

        gateway.resolve();

        var metrics = gateway.metrics();
        assertThat(
                        metrics.get("sageonesync.gateway.resolutions")
                                .tag("outcome", "found")
                                .counter()
                                .count())
                .isEqualTo(1);
        assertThat(metrics.get("sageonesync.gateway.resolution.time").timer().count()).isEqualTo(1);
        assertThat(metrics.find("sageonesync.gateway.uncertain").gauge()).isNull();
    }

    private static PostingSettings patient() {
        var quick = Samples.QUICK;
        return new PostingSettings(
                quick.departure(),
                quick.longestCall(),
                quick.claimLease(),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                quick.lookUpLease(),
                quick.resolutionInterval());
    }
}
