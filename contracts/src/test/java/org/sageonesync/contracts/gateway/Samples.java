package org.sageonesync.contracts.gateway;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.mapping.CompanyMappings;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of each thing that travels between the services. */
final class Samples {

    static final CompanyKey COMPANY = new CompanyKey("acme");
    static final BillingRef REF = new BillingRef("C-17");
    static final Instant AT = Instant.parse("2026-11-21T08:15:30Z");
    static final Duration SOON = Duration.ofMillis(1500);
    static final Revision REVISION = new Revision(3, 1);
    static final Reason REASON =
            Reason.of(ReasonCode.PERIOD_LOCKED, "October is locked.").waitingOn("period");

    static final List<PostingResult> RESULTS =
            List.of(
                    new PostingResult.Posted("4711", null, Change.CREATED, REVISION, 1),
                    new PostingResult.Incomplete(
                            "4711", "CN-1", Change.CREATED, REVISION, 1, REASON),
                    new PostingResult.NeverPosted(),
                    new PostingResult.Superseded(REVISION, "4711"),
                    new PostingResult.InFlight(SOON),
                    new PostingResult.Uncertain(AT, SOON, REASON),
                    new PostingResult.Rejected(REASON),
                    new PostingResult.DependencyMissing(REASON, SOON),
                    new PostingResult.NotNow(REASON, Duration.ZERO),
                    new PostingResult.Planned(
                            Change.UPDATED,
                            2,
                            ContractJson.mapper().readTree("{\"Name\":\"A\",\"Balance\":2}")));

    static final CustomerDocument DOCUMENT =
            new CustomerDocument(
                    "Thandiwe Dlamini",
                    null,
                    "thandiwe@example.com",
                    null,
                    "+27 82 555 0117",
                    null,
                    true,
                    List.of("12 Long Street", "Cape Town"),
                    List.of(),
                    true,
                    false,
                    false);

    static final SalesDocument.Target ITEM =
            new SalesDocument.Target(SalesDocument.Target.Kind.ITEM, "31");

    static final SalesDocument CREDIT_NOTE =
            new SalesDocument(
                    "CN-1",
                    false,
                    new BillingRef("8"),
                    REF,
                    LocalDate.of(2026, 8, 31),
                    null,
                    true,
                    null,
                    "Thank you",
                    new SalesDocument.Buyer(
                            "Thandiwe Dlamini", "4010123456", List.of("12 Long St")),
                    List.of(
                            new SalesDocument.Line(
                                    ITEM,
                                    "2",
                                    "Fibre 50",
                                    null,
                                    new BigDecimal("1"),
                                    new BigDecimal("86.9565"),
                                    BigDecimal.ZERO)),
                    new SalesDocument.Totals(
                            Money.of("86.96"), Money.of("13.04"), Money.of("100.00")),
                    List.of(new Allocation(new BillingRef("9"), Money.of("100.00"))));

    static final Mappings MAPPINGS =
            new Mappings(
                    new Mappings.LineTarget(SalesDocument.Target.Kind.ACCOUNT, "7", true),
                    Map.of(),
                    Map.of(
                            REF,
                            new Mappings.LineTarget(SalesDocument.Target.Kind.ITEM, "31", false)),
                    Map.of(REF, "2"),
                    List.of(new Mappings.TaxType("2", "Standard", new BigDecimal("15"))),
                    Map.of(REF, new Mappings.MethodTarget(true, "4", false, PaymentMethod.EFT)));

    static final ReceiptDocument RECEIPT =
            new ReceiptDocument(
                    "R-99",
                    true,
                    REF,
                    LocalDate.of(2026, 8, 31),
                    "4",
                    PaymentMethod.CARD,
                    "EFT 4711",
                    null,
                    Money.of("250.00"),
                    List.of(new Allocation(new BillingRef("9"), Money.of("100.00"))));

    static final PostingRequest<CustomerDocument> REQUEST =
            new PostingRequest<>(REVISION, DOCUMENT, "4711", Lane.BACKFILL, null);

    private static final SweepProgress PROGRESS =
            new SweepProgress("invoices", 100, 250, 2, Duration.ofSeconds(3));

    private static final Drift DRIFT =
            new Drift(
                    1,
                    PostingKind.INVOICE,
                    REF,
                    0,
                    DriftCause.OTHER_AMOUNT,
                    new BigDecimal("1.50"),
                    new Drift.Side(
                            "4711",
                            "INV-1",
                            "7",
                            LocalDate.of(2026, 8, 31),
                            new BigDecimal("115.00"),
                            null,
                            null),
                    null,
                    "It comes to another total.",
                    "Change it back.",
                    List.of(Remedy.ACCEPT),
                    new Drift.Done(Remedy.ACCEPT, AT));

    static final List<Object> OTHERS =
            List.of(
                    DOCUMENT,
                    new ReversalRequest(REVISION, null, Lane.INTERACTIVE),
                    new Posting(
                            COMPANY,
                            PostingKind.CREDIT_NOTE,
                            REF,
                            0,
                            "POSTED",
                            REVISION,
                            "4711",
                            null,
                            null,
                            List.of(
                                    new Posting.Attempt(
                                            "Customer/Save", AT, AT, 201, null, "created"))),
                    new Connections.Credentials("key", "user@example.com", "secret", 7L),
                    new Connections.Connection(COMPANY, 7, "Acme", "user@example.com", AT),
                    new Connections.ConnectionTest(
                            true,
                            List.of(new Connections.ConnectionTest.Step("signs in", true, "OK"))),
                    new Connections.Status(
                            COMPANY,
                            true,
                            new Connections.Budget(
                                    90,
                                    Duration.ofMinutes(1),
                                    3,
                                    Duration.ZERO,
                                    10,
                                    2500,
                                    400,
                                    290,
                                    AT),
                            AT,
                            null,
                            false,
                            1,
                            2),
                    new ReferenceData.Item("1", "Fibre", null, true, "2"),
                    new ReferenceData.TaxType("2", "", new BigDecimal("15.5"), true, true),
                    new ReferenceData.Account("3", "Sales", "Income", true, null),
                    new ReferenceData.BankAccount("4", "Cheque", null, null, true, false),
                    CREDIT_NOTE,
                    RECEIPT,
                    new Stops.Stop(
                            Stops.Scope.TOTALS, AT, "150.00 in the books, 149.99 in billing"),
                    DRIFT,
                    new Reconciliations.Start(Reconciliations.Scope.FULL),
                    new Reconciliations.RemedyRequest(Remedy.RELINK),
                    new Reconciliations.Remedied("Done.", DRIFT),
                    new Reconciliation(
                            COMPANY,
                            7,
                            Reconciliations.Scope.BALANCES,
                            SweepState.FINISHED,
                            AT,
                            AT,
                            PROGRESS,
                            null,
                            new Reconciliation.Report(
                                    10, 1, 2, 3, 1, new BigDecimal("115.00"), List.of(DRIFT))),
                    new JournalRebuilds.Rebuild(
                            COMPANY,
                            8,
                            SweepState.RUNNING,
                            AT,
                            null,
                            PROGRESS,
                            "waits for a free call",
                            null),
                    new JournalRebuilds.Result(3, 4, false, List.of(DRIFT)),
                    new MonthEnd(
                            COMPANY,
                            YearMonth.of(2026, 8),
                            false,
                            List.of(new MonthEnd.Obstacle("drift", "The books differ.")),
                            List.of(),
                            new MonthEnd.Found(
                                    7,
                                    AT,
                                    Duration.ofHours(3),
                                    1,
                                    new BigDecimal("115.00"),
                                    List.of(DRIFT))),
                    CompanySettings.DEFAULTS,
                    new SettingsSnapshot(
                            COMPANY, 3, CompanySettings.DEFAULTS, Set.of(REF), MAPPINGS, AT),
                    new CompanyMappings.LineTargets(
                            ITEM,
                            List.of(),
                            List.of(new CompanyMappings.LineMapping(REF, "Internet", ITEM))),
                    new CompanyMappings.TaxRates(
                            List.of(new CompanyMappings.TaxMapping(REF, "VAT", "2")),
                            MAPPINGS.taxTypes()),
                    new CompanyMappings.PaymentMethods(
                            "4",
                            List.of(
                                    new CompanyMappings.MethodMapping(
                                            REF, "Debit order", true, null, PaymentMethod.EFT)),
                            List.of(new CompanyMappings.BankAccount("4", "Cheque account"))),
                    new CompanyMappings.Unmapped("mapping:category:7", "Internet", 12, AT),
                    new CompanyMappings.IgnoredPartner(REF, null),
                    new CompanyMappings.ImportResult(1, 2, 3, 4));

    private Samples() {}
}
