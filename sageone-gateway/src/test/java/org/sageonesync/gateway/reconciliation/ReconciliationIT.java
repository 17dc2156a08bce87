package org.sageonesync.gateway.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.reconciliation.Town.idOf;
import static org.sageonesync.gateway.reconciliation.Town.to;
import static org.sageonesync.gateway.reconciliation.Town.words;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;

/** Every way in which books can differ, made by hand, and what is said and done about it. */
class ReconciliationIT {

    private static BooksBench bench;

    @BeforeAll
    static void open() {
        bench = new BooksBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void booksThatShowWhatWasPostedCostACallForAHundredCustomers() {
        var town = town();
        town.invoice("1", 1);
        town.receipt("1", "50.00", to("1", "50.00"));
        town.creditNote("1", 1, to("1", "65.00"));
        long before = town.calls();

        var report = town.reconciled(Scope.BALANCES);

        assertThat(report.drifts()).isZero();
        assertThat(town.calls() - before).isEqualTo(1);
        assertThat(town.reconciled(Scope.FULL).compared()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void everyDifferenceIsFoundAndNamed(Scope scope) {
        var town = town();
        town.customer("8", "Other " + scope);
        long other = town.rows("Customer").getLast().path("ID").asLong(0);
        long raised = idOf(town.invoice("raised", 1));
        long moved = idOf(town.invoice("moved", 1));
        long dated = idOf(town.invoice("dated", 1));
        long twice = idOf(town.invoice("twice", 1));
        long credited = idOf(town.invoice("credited", 2));
        long paid = idOf(town.invoice("paid", 1));
        long gone = idOf(town.receipt("gone", "11.00"));
        long loose = idOf(town.receipt("loose", "20.00", to("paid", "20.00")));
        assertThat(paid).isPositive();

        town.byHand("TaxInvoice", raised, row -> line(row).put("Quantity", 3));
        town.byHand("TaxInvoice", moved, row -> row.put("CustomerId", other));
        town.byHand(
                "TaxInvoice", dated, row -> row.put("Date", "2026-09-01").put("Reference", "x"));
        town.copied("TaxInvoice", twice, row -> row.put("DocumentNumber", "I-twice-again"));
        town.copied(
                "TaxInvoice",
                twice,
                row ->
                        row.put("DocumentNumber", "I-unknown")
                                .put("ExternalReference", "billing:unknown"));
        long reversal =
                town.saved(
                        "CustomerReturn",
                        ((ObjectNode) town.row("TaxInvoice", credited).deepCopy())
                                .without(java.util.List.of("ID", "ExternalReference", "DueDate"))
                                .put("DocumentNumber", "by hand"));
        town.allocatedByHand(reversal, credited, "230.00");
        town.deletedReceipt(gone);
        town.unallocatedByHand(loose);

        var report = town.reconciled(scope);

        assertThat(words(report))
                .containsExactlyInAnyOrder(
                        "other-amount invoices/raised",
                        "other-customer invoices/moved",
                        "changed-by-hand invoices/dated",
                        "duplicate invoices/twice",
                        "extra invoices/unknown",
                        "reversed-by-hand invoices/credited",
                        "missing receipts/gone",
                        "unallocated receipts/loose");
        assertThat(report.amount()).isEqualByComparingTo("836.00");
        assertThat(report.findings())
                .allSatisfy(drift -> assertThat(drift.advice()).isNotBlank())
                .allSatisfy(drift -> assertThat(drift.message()).isNotBlank())
                .allSatisfy(drift -> assertThat(drift.remedies()).isNotEmpty());
        assertThat(words(town.reconciled(Scope.BALANCES)))
                .as("what was found is found again until it is put right")
                .containsExactlyInAnyOrderElementsOf(words(report));
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORED", "EMPTY", "REJECTED"})
    void booksThatDoNotFilterAreReadWhole(Position filters) {
        var town = town();
        town.customer("8", "Other " + filters);
        town.invoiceOf("8", "fine", 1);
        long changed = idOf(town.invoice("changed", 1));
        town.byHand("TaxInvoice", changed, row -> line(row).put("Quantity", 2));
        bench.sandbox().switches().set(town.id(), Switch.NUMERIC_FILTERS, filters);

        assertThat(words(town.reconciled(Scope.BALANCES)))
                .containsExactly("other-amount invoices/changed");
    }

    @Test
    void whatIsNotBillingsIsCountedOnceAndThenExplained() {
        var town = town();
        long invoice = idOf(town.invoice("1", 1));
        town.copied(
                "TaxInvoice",
                invoice,
                row -> row.put("DocumentNumber", "foreign").put("ExternalReference", ""));

        var report = town.reconciled(Scope.BALANCES);
        long calls = town.calls();

        assertThat(report.drifts()).isZero();
        assertThat(report.foreign()).isEqualTo(1);
        assertThat(town.reconciled(Scope.BALANCES).drifts()).isZero();
        assertThat(town.calls() - calls).isEqualTo(1);
    }

    @Test
    void aBalanceThatNoDocumentExplainsIsAskedAboutUntilItIsAccepted() {
        var town = town();
        town.invoice("1", 1);
        town.adjusted(town.customerId());

        var report = town.reconciled(Scope.BALANCES);
        assertThat(words(report)).containsExactly("balance-unexplained customers/7");
        assertThat(report.amount()).isEqualByComparingTo("115.00");

        assertThat(remedy(town, town.latest().id(), 1, "accept").status()).isEqualTo(200);
        var again = town.reconciled(Scope.BALANCES);
        assertThat(again.drifts()).isZero();
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(
                        bench.bean(Postings.class)
                                .get(town.key(), PostingKind.CUSTOMER, new BillingRef("7"))
                                .attempts())
                .anySatisfy(it -> assertThat(it.call()).isEqualTo("Remedy/accept"));

        town.byHand(
                "TaxInvoice",
                town.rows("TaxInvoice").getFirst().path("ID").asLong(0),
                row -> line(row).put("Quantity", 2));
        assertThat(words(town.reconciled(Scope.BALANCES))).contains("other-amount invoices/1");
    }

    @Test
    void whatWeTookBackIsNoDrift() {
        var town = town();
        town.invoice("1", 1);
        assertThat(town.reverse("1")).isInstanceOf(PostingResult.Posted.class);

        assertThat(town.reconciled(Scope.BALANCES).drifts()).isZero();
        assertThat(town.reconciled(Scope.FULL).drifts()).isZero();
    }

    @Test
    void postingsUnderWayAreNoDrift() throws Exception {
        var town = town();
        var poster =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    for (int ref = 1; ref <= 40; ref++) {
                                        town.invoice("busy-" + ref, 1);
                                        town.receipt("busy-" + ref, "5.00");
                                    }
                                });
        int sweeps = 0;
        while (poster.isAlive() || sweeps < 2) {
            var report = town.reconciled(sweeps++ % 2 == 0 ? Scope.BALANCES : Scope.FULL);
            assertThat(words(report)).isEmpty();
        }
        poster.join();
        assertThat(town.reconciled(Scope.FULL).compared()).isEqualTo(81);
    }

    @Test
    void aMissingDocumentIsPostedAnewOnce() {
        var town = town();
        long receipt = idOf(town.receipt("1", "30.00"));
        town.deletedReceipt(receipt);
        town.reconciled(Scope.BALANCES);
        long id = town.latest().id();

        var refused = remedy(town, id, 1, "relink");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("urn:sageone-sync:problem:remedy-refused");

        assertThat(remedy(town, id, 1, "repost").text()).contains("payments service was asked");
        assertThat(remedy(town, id, 1, "repost").text()).contains("done already");
        assertThat(remedy(town, id, 1, "accept").status()).isEqualTo(409);
        assertThat(bench.services().resyncs())
                .filteredOn(text -> text.contains("\"" + town.key() + "\""))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("[\"1\"]", "posted"));

        assertThat(idOf(town.receipt("1", "30.00"))).isNotEqualTo(receipt);
        assertThat(town.rows("CustomerReceipt")).hasSize(1);
        assertThat(town.reconciled(Scope.FULL).drifts()).isZero();
        var attempts =
                bench.bean(Postings.class)
                        .get(town.key(), PostingKind.RECEIPT, new BillingRef("1"))
                        .attempts();
        assertThat(attempts).anySatisfy(it -> assertThat(it.call()).isEqualTo("Remedy/repost"));
    }

    @Test
    void aDocumentThatIsThereAfterAllIsNotPostedAgain() {
        var town = town();
        long receipt = idOf(town.receipt("1", "30.00"));
        var stored = (ObjectNode) town.row("CustomerReceipt", receipt).deepCopy();
        town.deletedReceipt(receipt);
        town.reconciled(Scope.BALANCES);
        bench.sandbox().sandbox().put(town.id(), "CustomerReceipt", stored);

        var refused = remedy(town, town.latest().id(), 1, "repost");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("in SageOne after all");
        assertThat(
                        bench.bean(Postings.class)
                                .get(town.key(), PostingKind.RECEIPT, new BillingRef("1"))
                                .accountingId())
                .isEqualTo(Long.toString(receipt));
    }

    @Test
    void aDocumentThatWasEnteredAgainWithOurKeyIsRelinked() {
        var town = town();
        long receipt = idOf(town.receipt("1", "30.00"));
        long entered =
                town.copied("CustomerReceipt", receipt, row -> row.put("DocumentNumber", "new"));
        town.deletedReceipt(receipt);

        assertThat(words(town.reconciled(Scope.FULL))).containsExactly("missing receipts/1");
        assertThat(remedy(town, town.latest().id(), 1, "relink").status()).isEqualTo(200);

        assertThat(idOf(town.receipt("1", "30.00"))).isEqualTo(entered);
        assertThat(town.rows("CustomerReceipt")).hasSize(1);
        assertThat(town.reconciled(Scope.FULL).drifts()).isZero();
    }

    @Test
    void aDocumentThatTheJournalHasForgottenIsRelinkedAndNotSavedAgain() {
        var town = town();
        long invoice = idOf(town.invoice("1", 1));
        bench.database()
                .sql("delete from posting where company = :company and kind = 'invoices'")
                .bind("company", town.key().value())
                .update();

        assertThat(words(town.reconciled(Scope.FULL))).containsExactly("extra invoices/1");
        assertThat(remedy(town, town.latest().id(), 1, "relink").status()).isEqualTo(200);

        assertThat(town.invoice("1", 1))
                .isInstanceOfSatisfying(
                        PostingResult.Posted.class,
                        posted -> assertThat(posted.change()).isEqualTo(Change.NONE));
        assertThat(idOf(town.invoice("1", 1))).isEqualTo(invoice);
        assertThat(town.calls("TaxInvoice/Save")).isEqualTo(1);
    }

    @Test
    void aReceiptThatSomebodyEnteredOnceMoreIsADuplicate() {
        var town = town();
        bench.sandbox().switches().set(town.id(), Switch.RECEIPT_NUMBERS, Position.REPEATABLE);
        long receipt = idOf(town.receipt("1", "30.00"));
        long again = town.copied("CustomerReceipt", receipt, row -> row.put("Description", ""));

        var report = town.reconciled(Scope.BALANCES);

        assertThat(words(report)).containsExactly("duplicate receipts/1");
        assertThat(report.findings().getFirst().message()).contains(Long.toString(again));
    }

    @Test
    void aCompanyWithoutBooksIsNotReconciled() {
        var answer = bench.post("/v1/companies/nowhere/reconciliations", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("urn:sageone-sync:problem:not-connected");
    }

    @Test
    void whatWasChangedByHandIsPutBack() {
        var town = town();
        long invoice = idOf(town.invoice("1", 1));
        town.byHand("TaxInvoice", invoice, row -> line(row).put("Quantity", 9));
        town.reconciled(Scope.BALANCES);

        assertThat(remedy(town, town.latest().id(), 1, "repost").status()).isEqualTo(200);
        assertThat(town.invoice("1", 1))
                .isInstanceOfSatisfying(
                        PostingResult.Posted.class,
                        posted -> assertThat(posted.change()).isEqualTo(Change.UPDATED));

        assertThat(town.row("TaxInvoice", invoice).path("Total").decimalValue())
                .isEqualByComparingTo("115.00");
        assertThat(town.reconciled(Scope.BALANCES).drifts()).isZero();
    }

    @Test
    void reportsAndProgressAreServedAsJsonAndCsv() {
        var town = town();
        var path = town.base() + "/reconciliations";
        assertThat(bench.get(path, "application/json").status()).isEqualTo(404);
        town.deletedReceipt(idOf(town.receipt("1", "30.00")));

        var begun = bench.post(path, Map.of("scope", "full"));
        assertThat(begun.status()).isEqualTo(202);
        var location = begun.header("location");
        assertThat(location).startsWith(path + "/");
        town.finished(begun.json().path("id").asLong(0));

        var report = bench.get(location, "application/json").json();
        assertThat(report.path("state").asString("")).isEqualTo("finished");
        assertThat(report.path("progress").path("calls").asLong(0)).isEqualTo(4);
        assertThat(report.path("report").path("drifts").asInt(0)).isEqualTo(1);
        assertThat(bench.get(path, "*/*").json()).isEqualTo(report);
        var csv = bench.get(location, "text/csv");
        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.text().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1,missing,receipts,1,30.00,");
        assertThat(bench.get(path, "text/csv").text()).isEqualTo(csv.text());
    }

    @Test
    void driftIsShownByMetrics() {
        var town = town();
        town.deletedReceipt(idOf(town.receipt("1", "30.00")));
        town.reconciled(Scope.BALANCES);

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(MeterNotFoundException.class)
                .untilAsserted(
                        () -> {
                            assertThat(gauge("drift.amount", town)).isEqualTo(30.0);
                            assertThat(gauge("drift", town)).isEqualTo(1.0);
                            assertThat(gauge("reconciliation.age", town)).isNotNegative();
                        });
    }

    private static double gauge(String name, Town town) {
        return bench.bean(MeterRegistry.class)
                .get("sageonesync.gateway." + name)
                .tag("company", town.key().value())
                .gauge()
                .value();
    }

    private static BooksBench.Answer remedy(Town town, long id, int number, String action) {
        return bench.post(
                "%s/reconciliations/%d/findings/%d/remedy".formatted(town.base(), id, number),
                Map.of("action", action));
    }

    private static ObjectNode line(ObjectNode row) {
        return (ObjectNode) ((ArrayNode) row.path("Lines")).get(0);
    }

    private static Town town() {
        return bench.town();
    }
}
