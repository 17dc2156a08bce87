package org.sageonesync.mapping.company;

import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.util.function.Function;

/** An {@link EditResult} as HTTP says it. */
public final class EditAnswer {

    private EditAnswer() {}

    /**
     * Answers with the changed part of the company and its new {@code ETag}.
     *
     * @param part the part that the endpoint is about
     * @throws ProblemException 412 or 428 if the change was not made
     */
    public static <T> ResponseEntity<T> of(EditResult result, Function<Company, T> part) {
        return switch (result) {
            case EditResult.SetUp(var company) -> answer(HttpStatus.CREATED, company, part);
            case EditResult.Changed(var company) -> answer(HttpStatus.OK, company, part);
            case EditResult.Unchanged(var company) -> answer(HttpStatus.OK, company, part);
            case EditResult.Stale(var version) ->
                    throw changed(
                            "It is at version %d by now; read it again, then repeat the change."
                                    .formatted(version));
            case EditResult.Reloaded() ->
                    throw changed("The books' lists were loaded anew; repeat the change.");
            case EditResult.AlreadyThere(var wasToBeNew) when wasToBeNew ->
                    throw changed(
                            "The company is set up already; read it, then repeat the change.");
            case EditResult.AlreadyThere _ -> throw ifMatchRequired();
            case EditResult.Missing() ->
                    throw changed("The company is not set up; leave If-Match out to set it up.");
        };
    }

    /** Answers a read. */
    public static <T> ResponseEntity<T> read(Company company, Function<Company, T> part) {
        return answer(HttpStatus.OK, company, part);
    }

    private static <T> ResponseEntity<T> answer(
            HttpStatus status, Company company, Function<Company, T> part) {
        return ResponseEntity.status(status).eTag(company.etag()).body(part.apply(company));
    }

    private static ProblemException changed(String detail) {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED,
                ProblemTypes.CHANGED_MEANWHILE,
                "Changed meanwhile",
                detail);
    }

    private static ProblemException ifMatchRequired() {
        return new ProblemException(
                HttpStatus.PRECONDITION_REQUIRED,
                ProblemTypes.IF_MATCH_REQUIRED,
                "If-Match is required",
                "Send the ETag that was read as If-Match, so that nobody else's change is lost.");
    }
}
