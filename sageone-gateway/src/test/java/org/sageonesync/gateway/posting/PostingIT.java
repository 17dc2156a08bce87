package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.runtime.database.Database;

import tools.jackson.databind.node.JsonNodeFactory;

/** What one gateway does with wishes, call by call. */
class PostingIT {

    private static final String GET = "Customer/Get";
    private static final String SAVE = "Customer/Save";

    private final Database database = JournalDatabase.empty();
    private final FakeBooks books = new FakeBooks();
    private final Replica gateway = new Replica(database, books, Samples.QUICK);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void createsWithOneCallAndWithoutALookUp() {
        var result = gateway.put("17", 1, Samples.customer("Nomvula"));

        posted(result).satisfies(it -> assertThat(it.change()).isEqualTo(Change.CREATED));
        assertThat(books.calls(SAVE)).isEqualTo(1);
        assertThat(books.calls(GET) + books.calls("list")).isZero();
        assertThat(books.lastSaved().has("Telephone")).as("no empty field is sent").isFalse();
        assertThat(gateway.journal("17").attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.status()).isEqualTo(201))
                .satisfies(attempt -> assertThat(attempt.sentAt()).isNotNull())
                .satisfies(attempt -> assertThat(attempt.logUid()).startsWith("log-"));
    }

    @Test
    void theSameContentCostsNoCallAndTakesTheHigherRevision() {
        gateway.put("17", 1, Samples.customer("Nomvula"));

        var result = gateway.put("17", 5, Samples.customer("Nomvula"));

        posted(result)
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.NONE))
                .satisfies(it -> assertThat(it.calls()).isZero());
        assertThat(gateway.journal("17").revision()).isEqualTo(new Revision(5, 1));
        assertThat(books.calls(SAVE)).isEqualTo(1);
    }

    @Test
    void refusesALowerRevision() {
        gateway.put("17", 5, Samples.customer("Nomvula"));

        var result = gateway.put("17", 4, Samples.customer("Older"));

        assertThat(result)
                .asInstanceOf(type(PostingResult.Superseded.class))
                .satisfies(it -> assertThat(it.held()).isEqualTo(new Revision(5, 1)));
        assertThat(books.calls(SAVE)).isEqualTo(1);
    }

    @Test
    void changesWithTwoCallsAndKeepsEveryFieldThatIsNotOurs() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        long id = books.customers().getFirst().path("ID").asLong(0);
        books.edit(id, "$TrackingCode", "T1");
        books.edit(id, "SomethingNew", "kept");

        var result = gateway.put("17", 2, Samples.customer("Nomvula", ""));

        posted(result)
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.UPDATED))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2));
        assertThat(books.calls(GET)).isEqualTo(1);
        assertThat(books.calls(SAVE)).isEqualTo(2);
        var customer = books.customers().getFirst();
        assertThat(customer.path("$TrackingCode").asString("")).isEqualTo("T1");
        assertThat(customer.path("SomethingNew").asString("")).isEqualTo("kept");
        assertThat(customer.has("Mobile")).as("emptied by billing").isFalse();
    }

    @Test
    void remembersARefusalUntilTheContentChangesOrAPersonForcesIt() {
        refuseNextSave(Refusal.VALIDATION);
        gateway.put("17", 1, Samples.customer("Nomvula"));

        var again = gateway.put("17", 2, Samples.customer("Nomvula"));

        rejected(again, ReasonCode.REFUSED_BY_SAGEONE);
        assertThat(books.calls(SAVE)).isEqualTo(1);
        posted(gateway.force("17", 2, Samples.customer("Nomvula")));
        assertThat(books.calls(SAVE)).isEqualTo(2);
    }

    @Test
    void whatWasNotDoneIsOpenAndMayBePostedAgain() {
        refuseNextSave(Refusal.PERIOD_LOCKED);

        var result = gateway.put("17", 1, Samples.customer("Nomvula"));

        assertThat(result).isInstanceOf(PostingResult.DependencyMissing.class);
        assertThat(gateway.journal("17").state()).isEqualTo("OPEN");
        posted(gateway.put("17", 1, Samples.customer("Nomvula")));
    }

    @Test
    void aCustomerThatWasDeletedInTheBooksIsNotCreatedASecondTime() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        books.delete(books.customers().getFirst().path("ID").asLong(0));

        var result = gateway.put("17", 2, Samples.customer("Nomvula N"));

        rejected(result, ReasonCode.GONE_FROM_BOOKS);
        assertThat(books.customers()).isEmpty();
    }

    @Test
    void anIdThatTheJournalDoesNotKnowStopsTheCompanyUntilItIsReleased() {
        var known =
                new PostingRequest<>(
                        new Revision(2, 1), Samples.customer("Nomvula"), "4711", null, null);

        var stopped = gateway.put("17", known);
        var other = gateway.put("18", 1, Samples.customer("Thandi"));

        assertThat(stopped)
                .asInstanceOf(type(PostingResult.DependencyMissing.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.COMPANY_STOPPED))
                .satisfies(it -> assertThat(it.reason().message()).contains("17", "4711"));
        assertThat(other).isInstanceOf(PostingResult.DependencyMissing.class);
        assertThat(books.calls(SAVE)).isZero();

        database.sql("update company_stop set released_at = now() where company = 'acme'").update();
        posted(gateway.put("18", 1, Samples.customer("Thandi")));
    }

    @Test
    void aReversalMakesTheCustomerInactiveAndAHigherRevisionBringsItBack() {
        gateway.put("17", 1, Samples.customer("Nomvula"));

        posted(gateway.reverse("17", 2))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.REVERSED));
        assertThat(books.customers().getFirst().path("Active").asBoolean(true)).isFalse();
        assertThat(books.customers().getFirst().path("Name").asString("")).isEqualTo("Nomvula");
        assertThat(gateway.journal("17").state()).isEqualTo("REVERSED");
        assertThat(gateway.put("17", 1, Samples.customer("Nomvula")))
                .isInstanceOf(PostingResult.Superseded.class);

        posted(gateway.put("17", 3, Samples.customer("Nomvula")));
        assertThat(books.customers()).hasSize(1);
        assertThat(books.customers().getFirst().path("Active").asBoolean(false)).isTrue();
    }

    @Test
    void aReversalOfWhatWasNeverPostedCostsNothingAndRefusesWhatIsOlder() {
        assertThat(gateway.reverse("17", 4)).isInstanceOf(PostingResult.NeverPosted.class);
        assertThat(gateway.put("17", 3, Samples.customer("Nomvula")))
                .isInstanceOf(PostingResult.Superseded.class);
        assertThat(books.calls(SAVE) + books.calls(GET)).isZero();

        posted(gateway.put("17", 5, Samples.customer("Nomvula")));
    }

    @Test
    void aReversalWaitsForWhatIsUncertain() {
        books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
        gateway.put("17", 1, Samples.customer("Nomvula"));

        assertThat(gateway.reverse("17", 2)).isInstanceOf(PostingResult.Uncertain.class);

        gateway.resolve();
        posted(gateway.reverse("17", 2))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.REVERSED));
    }

    @Test
    void adoptsACustomerThatBearsOurKeyAndGivesItOurContent() {
        var lost = JsonNodeFactory.instance.objectNode();
        lost.put("Name", "Nomvula").put("TextField1", "billing:17").put("Mobile", "old");
        long id = books.add(lost);

        var result = gateway.put("17", 1, Samples.customer("Nomvula"));

        posted(result).satisfies(it -> assertThat(it.accountingId()).isEqualTo("" + id));
        assertThat(books.customers()).hasSize(1);
        assertThat(books.customers().getFirst().path("Mobile").asString(""))
                .isEqualTo("071 555 0100");
    }

    @Test
    void aNameOfSomebodyElseIsAConflictThatNamesBoth() {
        long id = books.add(JsonNodeFactory.instance.objectNode().put("Name", "nomvula "));
        books.ignoreFilters();

        var result = gateway.put("17", 1, Samples.customer("Nomvula"));

        rejected(result, ReasonCode.NAME_CONFLICT)
                .satisfies(it -> assertThat(it.reason().message()).contains("17", "" + id));
        assertThat(books.customers()).hasSize(1);
    }

    @Test
    void theSecondCustomerOfANameKeepsItsSuffix() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        gateway.put("18", 1, Samples.customer(" NOMVULA"));
        gateway.put("17", 2, Samples.customer("Thandi"));

        gateway.put("18", 2, Samples.customer("Nomvula", "new"));

        assertThat(books.customers())
                .extracting(customer -> customer.path("Name").asString(""))
                .containsExactly("Thandi", "Nomvula (18)");
        posted(gateway.put("19", 1, Samples.customer("nomvula")))
                .satisfies(it -> assertThat(it.documentNumber()).isEqualTo("nomvula"));
    }

    @Test
    void aRenamingThatWasRefusedAndIsTakenBackFreesTheNameForOthers() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        refuseNextSave(Refusal.VALIDATION);
        rejected(gateway.put("17", 2, Samples.customer("Thandi")), ReasonCode.REFUSED_BY_SAGEONE);

        posted(gateway.put("17", 3, Samples.customer("Nomvula")))
                .satisfies(it -> assertThat(it.calls()).isZero());

        posted(gateway.put("18", 1, Samples.customer("Thandi")))
                .satisfies(it -> assertThat(it.documentNumber()).isEqualTo("Thandi"));
        posted(gateway.put("19", 1, Samples.customer("Nomvula")))
                .satisfies(it -> assertThat(it.documentNumber()).isEqualTo("Nomvula (19)"));
    }

    @Test
    void aDryRunSendsAndClaimsNothing() {
        gateway.put("17", 1, Samples.customer("Nomvula"));

        var creation = gateway.plan("18", 1, Samples.customer("Nomvula"));
        var change = gateway.plan("17", 2, Samples.customer("Thandi"));
        var nothing = gateway.plan("17", 2, Samples.customer("Nomvula"));

        assertThat(creation)
                .asInstanceOf(type(PostingResult.Planned.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(1))
                .satisfies(
                        it ->
                                assertThat(it.payload().path("Name").asString(""))
                                        .isEqualTo("Nomvula (18)"));
        assertThat(change)
                .asInstanceOf(type(PostingResult.Planned.class))
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2));
        assertThat(nothing)
                .asInstanceOf(type(PostingResult.Planned.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.NONE));
        assertThat(books.calls(SAVE)).isEqualTo(1);
        assertThat(gateway.journal("17").revision()).isEqualTo(new Revision(1, 1));
    }

    @Test
    void countsWhatBecameOfWishes() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        gateway.put("17", 1, Samples.customer("Nomvula"));

        var postings = gateway.metrics().get("sageonesync.gateway.postings");
        assertThat(postings.tag("result", "created").tag("kind", "customers").counter().count())
                .isEqualTo(1);
        assertThat(
                        gateway.metrics()
                                .get("sageonesync.gateway.postings")
                                .tag("result", "none")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    private void refuseNextSave(Refusal refusal) {
        books.nextSaveIs(new Reply.Refused(refusal, "SageOne says no.", 400, null));
    }

    private static ObjectAssert<PostingResult.Posted> posted(PostingResult result) {
        return assertThat(result).asInstanceOf(type(PostingResult.Posted.class));
    }

    private static ObjectAssert<PostingResult.Rejected> rejected(
            PostingResult result, ReasonCode code) {
        return assertThat(result)
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(it -> assertThat(it.reason().code()).isEqualTo(code));
    }
}
