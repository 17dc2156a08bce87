package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.http.RemoteProblem;

import java.util.Optional;

/** What the gateway's journal knows of a document; costs no SageOne call. */
public record Journal(Postings postings) {

    /** Empty if it has never heard of it. */
    public Optional<Posting> find(CompanyKey company, Place place) {
        try {
            return Optional.of(postings.get(company, place.kind(), place.ref()));
        } catch (RemoteProblem problem) {
            if (ProblemTypes.NOT_FOUND.equals(problem.type())) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** Whether the books show it, or may. */
    public static boolean isLive(Posting posting) {
        return switch (posting.state()) {
            case "REVERSED" -> false;
            case "OPEN", "REJECTED" -> posting.accountingId() != null;
            default -> true;
        };
    }
}
