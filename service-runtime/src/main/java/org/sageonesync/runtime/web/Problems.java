package org.sageonesync.runtime.web;

import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each exception means to the caller. */
final class Problems {

    static final String INVALID_TITLE = "The request is not valid";
    static final String NOT_FOUND_TITLE = "There is no such thing";
    static final String UNAVAILABLE_TITLE = "Not available at the moment";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);

    private final DatabaseMigration migration;

    Problems(DatabaseMigration migration) {
        this.migration = migration;
    }

    Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal.problem();
            case DataAccessException trouble when isUnavailable(trouble) ->
                    databaseUnavailable(trouble);
            case ErrorResponse refusal when refusal.getStatusCode().is4xxClientError() ->
                    refused(refusal, failure);
            default -> defect(failure);
        };
    }

    static String sentence(List<Violation> violations) {
        return violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("; ", "", "."));
    }

    private static Problem refused(ErrorResponse refusal, Throwable failure) {
        var status = refusal.getStatusCode();
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return new Problem(
                    status,
                    ProblemTypes.NOT_FOUND,
                    NOT_FOUND_TITLE,
                    "Nothing answers at this address; /v3/api-docs lists what does.");
        }
        var violations = Violations.of(failure);
        var detail = violations.isEmpty() ? RefusalTexts.of(failure) : sentence(violations);
        return new Problem(
                status,
                ProblemTypes.INVALID_REQUEST,
                INVALID_TITLE,
                detail,
                violations,
                Map.of(),
                null);
    }

    /** Before the migrations are done, tables may be missing: that passes by itself, too. */
    private boolean isUnavailable(DataAccessException trouble) {
        return trouble instanceof DataAccessResourceFailureException
                || trouble instanceof TransientDataAccessResourceException
                || trouble instanceof QueryTimeoutException
                || !migration.isReady();
    }

    private static Problem databaseUnavailable(DataAccessException trouble) {
        log.warn("The database is not available: {}", trouble.getClass().getSimpleName());
        log.debug("Cause", trouble);
        return ProblemException.unavailable(
                        "The service cannot reach its database; try again in a few seconds.",
                        DATABASE_RETRY)
                .problem();
    }

    private static Problem defect(Throwable failure) {
        var incident = UUID.randomUUID().toString();
        log.error(
                "incident={} An unexpected failure was answered with status 500",
                incident,
                failure);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                ProblemTypes.INTERNAL,
                "Unexpected failure",
                "The service failed unexpectedly; its log has the cause under the incident's id.",
                List.of(),
                Map.of("incident", incident),
                null);
    }
}
