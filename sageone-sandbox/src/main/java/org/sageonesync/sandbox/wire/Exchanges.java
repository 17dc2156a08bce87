package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.books.Company;
import org.sageonesync.sandbox.traffic.Counters;
import org.sageonesync.sandbox.traffic.Exchange;
import org.sageonesync.sandbox.traffic.RequestLog;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;

/** Answers calls, and notes each in the log and the counters. */
final class Exchanges {

    /** Only these query options are logged, so that no spelling of the key can be. */
    private static final List<String> LOGGED =
            List.of(
                    "companyid",
                    "id",
                    "$filter",
                    "$orderby",
                    "$top",
                    "$skip",
                    "$select",
                    "includedetail",
                    "includestatus",
                    "usesystemdocumentnumber",
                    "customerid");

    private final Gate gate;
    private final Api api;
    private final Counters counters;
    private final RequestLog log;
    private final Clock clock;

    Exchanges(Gate gate, Api api, Counters counters, RequestLog log, Clock clock) {
        this.gate = gate;
        this.api = api;
        this.counters = counters;
        this.log = log;
        this.clock = clock;
    }

    Answer answer(ApiRequest request) {
        return switch (gate.pass(request)) {
            case Passage.Refused refused -> {
                var note = new Note(refused.companyId().orElse(null), null, refused.note());
                yield noted(request, note, new Answer.Now(refused.reply()), refused.duringBlock());
            }
            case Passage.Open open -> {
                var answered = api.answer(request, open);
                var fault = answered.fault().map(hit -> hit.kind().name()).orElse(null);
                var company = open.company().map(Company::id).orElse(null);
                var note = new Note(company, open.user(), fault);
                yield noted(request, note, answered.answer(), false);
            }
        };
    }

    private record Note(
            @Nullable Long companyId, @Nullable UserName user, @Nullable String remark) {}

    private Answer noted(ApiRequest request, Note note, Answer answer, boolean duringBlock) {
        var endpoint = api.endpointName(request);
        counters.count(note.companyId(), endpoint, status(answer), duringBlock);
        var options = new TreeMap<>(request.options());
        options.keySet().retainAll(LOGGED);
        log.note(
                new Exchange(
                        0,
                        clock.instant(),
                        request.verb(),
                        endpoint,
                        options,
                        note.companyId(),
                        note.user() == null ? null : note.user().email(),
                        status(answer),
                        note.remark()));
        return answer;
    }

    private static int status(Answer answer) {
        return switch (answer) {
            case Answer.Now(var reply) -> reply.status();
            case Answer.Later(var reply, _) -> reply.status();
            case Answer.Silence _, Answer.Drop _ -> 0;
        };
    }
}
