package org.sageonesync.kernel.records;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.rules.Place;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records and where they stand. */
@RestController
@RequestMapping("/v1/records")
class RecordsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final RecordQueries queries;
    private final SyncRules<?, ?> rules;
    private final Postings journal;
    private final JsonMapper json;
    private final Scheduler blocking;

    RecordsController(
            RecordQueries queries,
            SyncRules<?, ?> rules,
            Postings journal,
            JsonMapper json,
            Scheduler blocking) {
        this.queries = queries;
        this.rules = rules;
        this.journal = journal;
        this.json = json;
        this.blocking = blocking;
    }

    /**
     * A page of records. Parameters, all optional: {@code company}, {@code state} and {@code
     * reason} (repeated or separated by commas), {@code q} (part of a name, number or id), {@code
     * from} and {@code to} (document dates), {@code page} (from 0).
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    RecordPage list(@RequestParam MultiValueMap<String, String> query) {
        var asked = new RecordParameters(query).read();
        var states = queries.states(asked.filter());
        var total = states.values().stream().mapToLong(Long::longValue).sum();
        return new RecordPage(
                queries.page(asked.filter(), asked.page()),
                asked.page(),
                RecordPage.SIZE,
                total,
                states);
    }

    /** All records that match, as CSV, page by page while the reader reads. */
    @GetMapping(produces = "text/csv")
    ResponseEntity<Flux<String>> csv(@RequestParam MultiValueMap<String, String> query) {
        var filter = new RecordParameters(query).read().filter();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=records.csv")
                .body(Flux.just(Csv.header()).concatWith(lines(filter)));
    }

    /** The database is asked on virtual threads, a page at a time, never cancelled. */
    private Flux<String> lines(RecordFilter filter) {
        return Flux.<String, Cursor>generate(
                        Cursor::start,
                        (cursor, sink) -> {
                            var page = queries.after(filter, cursor.last());
                            if (page.isEmpty()) {
                                sink.complete();
                                return cursor;
                            }
                            sink.next(Csv.lines(page));
                            return new Cursor(page.getLast().key());
                        })
                .subscribeOn(blocking);
    }

    private record Cursor(@Nullable RecordKey last) {
        static Cursor start() {
            return new Cursor(null);
        }
    }

    /**
     * One record with its history and the gateway's journal of it.
     *
     * @param entity needed only where the service has records of several entities under one id
     */
    @GetMapping("/{company}/{id}")
    RecordDetail one(
            @PathVariable CompanyKey company,
            @PathVariable BillingRef id,
            @RequestParam(required = false) @Nullable String entity) {
        var found =
                queries.find(company, id, entity == null ? null : named(entity))
                        .orElseThrow(() -> ProblemException.notFound(missing(company, id)));
        var key = found.key();
        return new RecordDetail(
                found,
                queries.payload(key).map(json::readTree).orElse(null),
                queries.history(key),
                posting(key));
    }

    private static Entity named(String entity) {
        try {
            return Entity.named(entity);
        } catch (IllegalArgumentException unfit) {
            var violation = new Violation("entity", String.valueOf(unfit.getMessage()));
            throw ProblemException.invalid(List.of(violation));
        }
    }

    /** Where it may be in several places, the one where it lives. */
    private @Nullable Posting posting(RecordKey key) {
        return rules.books(key.entity()).places(key.id()).stream()
                .flatMap(place -> posting(key.company(), place).stream())
                .min(Comparator.comparing(posting -> posting.state().equals("REVERSED")))
                .orElse(null);
    }

    private Optional<Posting> posting(CompanyKey company, Place place) {
        try {
            return Optional.of(journal.get(company, place.kind(), place.ref()));
        } catch (RemoteFailure _) {
            return Optional.empty();
        }
    }

    private static String missing(CompanyKey company, BillingRef id) {
        return "Company %s has no record %s here; billing has not sent it.".formatted(company, id);
    }
}
