package org.sageonesync.gateway.budget;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

import java.util.List;

/**
 * Asks for one slot.
 *
 * @param kind waiting calls of one lane take turns by kind
 * @param despiteRejection whether a rejected login does not stop the call, because it is made to
 *     find out whether the login is good
 * @param completing whether it completes a change or a list whose first call has been made: it goes
 *     before every lane and waits for a whole window, since giving up would waste that first call
 */
public record Ask(
        CompanyKey company,
        Lane lane,
        String kind,
        Scopes scopes,
        boolean despiteRejection,
        boolean completing) {

    Claim claim() {
        return despiteRejection
                ? new Claim(company, scopes.placesForTrials(), scopes.withoutRejections())
                : new Claim(company, scopes.login(), scopes.all());
    }

    /**
     * Calls with the same claim wait in the same queue.
     *
     * @param login whose places they take
     * @param scopes guards of these scopes stop the call
     */
    record Claim(CompanyKey company, String login, List<String> scopes) {}
}
