package org.sageonesync.gateway.connection;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.ConnectionTest;
import org.sageonesync.contracts.gateway.Connections.ConnectionTest.Step;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.budget.Guards;
import org.sageonesync.gateway.connection.Bookshelf.Sight;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Departure;
import org.sageonesync.gateway.sageone.Line;
import org.sageonesync.gateway.sageone.Login;
import org.sageonesync.gateway.sageone.LoginScopes;
import org.sageonesync.gateway.sageone.Purpose;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.ReplyProblems;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries a stored connection step by step, and stops at the first that fails. */
final class ConnectionTrial {

    private final Line line;
    private final LoginScopes scopes;
    private final Guards guards;
    private final SampleInvoice sample;

    ConnectionTrial(Line line, LoginScopes scopes, Guards guards, SampleInvoice sample) {
        this.line = line;
        this.scopes = scopes;
        this.guards = guards;
        this.sample = sample;
    }

    ConnectionTest run(CompanyKey company, Login login) {
        var steps = new ArrayList<Step>();
        var sageOne = line.with(login, Purpose.TEST);
        boolean ok =
                entersTheBooks(steps, sageOne, company, login)
                        && step(steps, "reads tax types", taxTypes(sageOne, company), "It can.")
                        && steps.add(sample.calculate(sageOne, company))
                        && steps.getLast().ok();
        return new ConnectionTest(ok, List.copyOf(steps));
    }

    private boolean entersTheBooks(
            List<Step> steps, SageOne sageOne, CompanyKey company, Login login) {
        return switch (Bookshelf.look(sageOne, company, Departure.ANYTIME)) {
            case Sight.Nothing(var reply) -> {
                var sentence = String.valueOf(ReplyProblems.of(reply).getMessage());
                yield !steps.add(new Step("signs in", false, sentence));
            }
            case Sight.Seen(var books) -> {
                guards.accepted(scopes.of(login));
                steps.add(new Step("signs in", true, "SageOne accepts the login and the key."));
                yield sees(steps, books, login.companyId());
            }
        };
    }

    private static boolean sees(List<Step> steps, List<Books> seen, long id) {
        var books = seen.stream().filter(one -> one.id() == id).findFirst();
        steps.add(
                books.map(one -> new Step("sees the company", true, one.name()))
                        .orElseGet(
                                () ->
                                        new Step(
                                                "sees the company",
                                                false,
                                                "The login does not see the company %d any more."
                                                        .formatted(id))));
        books.ifPresent(
                one -> steps.add(new Step("the company is active", one.isOpen(), one.standing())));
        return books.isPresent() && books.get().isOpen();
    }

    private static Reply taxTypes(SageOne sageOne, CompanyKey company) {
        return sageOne.call(
                Call.get(
                        company,
                        Lane.INTERACTIVE,
                        "TaxType/Get",
                        Map.of("$orderby", "ID", "$top", "1")));
    }

    static boolean step(List<Step> steps, String name, Reply reply, String success) {
        var step = asStep(name, reply, success);
        steps.add(step);
        return step.ok();
    }

    static Step asStep(String name, Reply reply, String success) {
        return reply instanceof Reply.Answered
                ? new Step(name, true, success)
                : new Step(name, false, String.valueOf(ReplyProblems.of(reply).getMessage()));
    }
}
