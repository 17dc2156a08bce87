package org.sageonesync.gateway.connection;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.Status;
import org.sageonesync.gateway.budget.Admission;
import org.sageonesync.gateway.budget.Budget;
import org.sageonesync.gateway.budget.CallCounter;
import org.sageonesync.gateway.budget.Guards;
import org.sageonesync.gateway.sageone.LoginScopes;

import java.time.Clock;
import java.util.List;

/** How a company stands with SageOne, from the database alone. */
final class Standing {

    private final ConnectionTable connections;
    private final LoginScopes scopes;
    private final Guards guards;
    private final CallCounter counter;
    private final Budget budget;
    private final UncertainPostings uncertain;
    private final Clock clock;

    Standing(
            ConnectionTable connections,
            LoginScopes scopes,
            Guards guards,
            CallCounter counter,
            Budget budget,
            UncertainPostings uncertain,
            Clock clock) {
        this.connections = connections;
        this.scopes = scopes;
        this.guards = guards;
        this.counter = counter;
        this.budget = budget;
        this.uncertain = uncertain;
        this.clock = clock;
    }

    Status of(CompanyKey company) {
        var login = connections.of(company);
        var stopped = login.map(scopes::of).map(guards::of).orElse(List.of());
        var block = first(stopped, false);
        var rejection = first(stopped, true);
        var reason = rejection == null ? block : rejection;
        return new Status(
                company,
                login.isPresent(),
                counter.of(company),
                block == null ? null : clock.instant().plus(block.remaining()),
                reason == null ? null : reason.sentence(),
                rejection != null,
                uncertain.count(company),
                budget.queued(company));
    }

    private static Admission.@Nullable Stopped first(
            List<Admission.Stopped> stopped, boolean rejection) {
        return stopped.stream()
                .filter(by -> by.kind().isRejection() == rejection)
                .findFirst()
                .orElse(null);
    }
}
