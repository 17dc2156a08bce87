package org.sageonesync.kernel.preview;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.kernel.settings.KnownSettings;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/** The exact payload and its cost, with nothing sent. */
@RestController
class PreviewController<E extends BillingEvent, D> {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String STORED =
            """
            select payload, accounting_id
              from record
             where company = :company and id = :id and (:entity = '' or entity = :entity)
               and payload is not null
             order by entity
             limit 1
            """;

    private final Database database;
    private final SyncRules<E, D> rules;
    private final KnownSettings known;

    PreviewController(Database database, SyncRules<E, D> rules, KnownSettings known) {
        this.database = database;
        this.rules = rules;
        this.known = known;
    }

    private record Stored(String payload, @Nullable String accountingId) {}

    /** 404 if billing has not sent a good event of it; 503 if the gateway cannot be reached. */
    @PostMapping("/v1/records/{company}/{id}/preview")
    Preview preview(
            @PathVariable CompanyKey company,
            @PathVariable BillingRef id,
            @RequestParam(defaultValue = "") String entity) {
        var stored = stored(company, id, entity);
        return switch (rules.decoder().decode(stored.payload().getBytes(StandardCharsets.UTF_8))) {
            case Decoded.Valid<E>(var event) -> preview(event, stored);
            case Decoded.Invalid<E>(var violations, _, _, _) ->
                    Preview.notPosted(
                            "refuse",
                            Reason.of(ReasonCode.INVALID_EVENT, String.valueOf(violations)));
        };
    }

    private Stored stored(CompanyKey company, BillingRef id, String entity) {
        return database.sql(STORED)
                .bind("company", company.value())
                .bind("id", id.value())
                .bind("entity", entity)
                .first(
                        row ->
                                new Stored(
                                        Objects.requireNonNull(row.get("payload", String.class)),
                                        row.get("accounting_id", String.class)))
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "Company %s has no record %s here that can be read."
                                                .formatted(company, id)));
    }

    private Preview preview(E event, Stored stored) {
        return known.newest(event.company())
                .map(settings -> preview(event, stored, settings))
                .orElseGet(
                        () ->
                                Preview.notPosted(
                                        "park",
                                        Reason.of(
                                                ReasonCode.COMPANY_NOT_SET_UP,
                                                "The company is not set up yet: it has no settings.")));
    }

    private Preview preview(E event, Stored stored, SettingsSnapshot settings) {
        return switch (rules.decide(event, settings)) {
            case Decision.Post<D>(var document, _, _) -> planned(event, stored, settings, document);
            case Decision.Skip<D>(var reason) -> Preview.notPosted("skip", reason);
            case Decision.Park<D>(var reason) -> Preview.notPosted("park", reason);
            case Decision.Refuse<D>(var reason) -> Preview.notPosted("refuse", reason);
            case Decision.Withdraw<D>(var reason, _) ->
                    stored.accountingId() == null
                            ? Preview.notPosted("withdraw", reason)
                            : new Preview("withdraw", reason, null, Change.REVERSED, null, null);
        };
    }

    private Preview planned(E event, Stored stored, SettingsSnapshot settings, D document) {
        var request =
                new PostingRequest<>(
                        new Revision(event.version(), settings.version()),
                        document,
                        stored.accountingId(),
                        Lane.INTERACTIVE,
                        false);
        var books = rules.books(rules.entityOf(event));
        try {
            return preview(document, books.put(event.company(), event.id(), true, request));
        } catch (RemoteFailure failure) {
            throw ProblemException.unavailable(
                    "The gateway gave no answer: " + failure.getMessage(), RETRY);
        }
    }

    private Preview preview(D document, PostingResult answer) {
        return switch (answer) {
            case PostingResult.Planned(var change, var calls, var payload) ->
                    new Preview("post", null, document, change, calls, payload);
            case PostingResult.Posted posted ->
                    new Preview("post", null, document, posted.change(), posted.calls(), null);
            case PostingResult.Incomplete incomplete -> unplanned(document, incomplete.reason());
            case PostingResult.Rejected(var reason) -> unplanned(document, reason);
            case PostingResult.DependencyMissing(var reason, _) -> unplanned(document, reason);
            case PostingResult.NotNow(var reason, _) -> unplanned(document, reason);
            case PostingResult.Uncertain(_, _, var reason) -> unplanned(document, reason);
            case PostingResult.NeverPosted _,
                    PostingResult.Superseded _,
                    PostingResult.InFlight _ ->
                    unplanned(document, null);
        };
    }

    private Preview unplanned(D document, @Nullable Reason reason) {
        return new Preview("post", reason, document, null, null, null);
    }
}
