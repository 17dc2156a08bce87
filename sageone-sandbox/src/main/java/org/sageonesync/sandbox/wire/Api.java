package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.books.Company;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.Faults;
import org.sageonesync.sandbox.faults.Target;
import org.sageonesync.sandbox.rows.JsonDialect;
import org.sageonesync.sandbox.rows.RowWriter;
import org.sageonesync.sandbox.switches.Switch;
import org.sageonesync.sandbox.switches.Switches;

import java.util.Optional;
import java.util.function.Supplier;

/** Answers a call that has passed the gate. */
final class Api {

    private final Endpoints endpoints = new Endpoints();
    private final CompanyService companyService;
    private final Switches switches;
    private final Faults faults;
    private final FaultyCall faulty;

    Api(CompanyService companyService, Switches switches, Faults faults, FaultyCall faulty) {
        this.companyService = companyService;
        this.switches = switches;
        this.faults = faults;
        this.faulty = faulty;
    }

    /** An answer, and the fault that shaped it. */
    record Answered(Answer answer, Optional<Fault> fault) {

        static Answered plain(Reply reply) {
            return new Answered(new Answer.Now(reply), Optional.empty());
        }
    }

    Answered answer(ApiRequest request, Passage.Open passage) {
        if (request.service().equalsIgnoreCase(CompanyService.NAME)) {
            return company(request, passage.user());
        }
        if (!endpoints.hasService(request.service())) {
            return Answered.plain(Replies.unknownService(request.service()));
        }
        var endpoint = endpoints.find(request.service(), request.method());
        if (endpoint.isEmpty()) {
            return Answered.plain(Replies.unknownMethod(request.service()));
        }
        if (!endpoint.get().verb().equals(request.verb())) {
            return Answered.plain(Replies.wrongVerb(request.verb(), endpoint.get().verb()));
        }
        return passage.company()
                .map(company -> onCompany(request, endpoint.get(), company))
                .orElseGet(this::wrongCompany);
    }

    /** The endpoint in SageOne's spelling, for counters and logs. */
    String endpointName(ApiRequest request) {
        return endpoints
                .find(request.service(), request.method())
                .map(Endpoint::name)
                .orElseGet(() -> isCompanyGet(request) ? "Company/Get" : "unknown");
    }

    private Answered wrongCompany() {
        return Answered.plain(Replies.notFound(switches.position(Switch.WRONG_COMPANY)));
    }

    private Answered company(ApiRequest request, UserName user) {
        if (!isCompanyGet(request)) {
            return Answered.plain(Replies.unknownMethod(request.service()));
        }
        if (!request.verb().equals("GET")) {
            return Answered.plain(Replies.wrongVerb(request.verb(), "GET"));
        }
        var renderer =
                new Renderer(
                        request,
                        fact ->
                                switches.position(
                                        fact == Switch.MISSING_ENTITY
                                                ? Switch.WRONG_COMPANY
                                                : fact),
                        new RowWriter(new JsonDialect(false, false, true)));
        return carryOut(request, 0, () -> renderer.render(companyService.get(request, user)));
    }

    private Answered onCompany(ApiRequest request, Endpoint endpoint, Company company) {
        if (company.status() == Company.EXPIRED) {
            return Answered.plain(Replies.expired());
        }
        if (company.status() == Company.DENIED) {
            return Answered.plain(Replies.accessDenied());
        }
        long id = company.id();
        if (!endpoint.offered().test(fact -> switches.position(id, fact))) {
            return Answered.plain(Replies.unknownMethod(request.service()));
        }
        return carryOut(request, id, () -> reply(request, endpoint, company));
    }

    private Reply reply(ApiRequest request, Endpoint endpoint, Company company) {
        Outcome outcome = endpoint.operation().apply(new Call(request, company.books()));
        return new Renderer(
                        request,
                        fact -> switches.position(company.id(), fact),
                        new RowWriter(company.books().dialect()))
                .render(outcome);
    }

    private Answered carryOut(ApiRequest request, long companyId, Supplier<Reply> operation) {
        var text = request.body() + " " + String.join(" ", request.options().values());
        var target = new Target(request.service(), request.method(), companyId, text);
        var fault = faults.hit(target);
        return new Answered(
                fault.map(hit -> faulty.answer(hit, operation))
                        .orElseGet(() -> new Answer.Now(operation.get())),
                fault);
    }

    private static boolean isCompanyGet(ApiRequest request) {
        return request.service().equalsIgnoreCase(CompanyService.NAME)
                && request.method().equalsIgnoreCase("Get");
    }
}
