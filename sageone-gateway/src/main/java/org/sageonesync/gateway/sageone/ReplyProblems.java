package org.sageonesync.gateway.sageone;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Replies without a result as problems, for interfaces that answer a plain value. */
public final class ReplyProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    private ReplyProblems() {}

    /** The problem that a reply is; of an answer: that it was not understood. */
    public static ProblemException of(Reply reply) {
        return switch (reply) {
            case Reply.Answered _ ->
                    fault("SageOne answered something that is not what was asked for.");
            case Reply.Refused(var refusal, var sentence, _, _) ->
                    refusal == Refusal.MALFORMED ? fault(sentence) : connectionRefused(sentence);
            case Reply.NotDone notDone -> notDone(notDone);
            case Reply.Unknown(var sentence, _, _, _) ->
                    ProblemException.unavailable(sentence, SOON);
        };
    }

    /** A 422: SageOne refused the credentials or the company. */
    public static ProblemException connectionRefused(String sentence) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                ProblemTypes.CONNECTION_REFUSED,
                "SageOne refused the connection",
                sentence);
    }

    private static ProblemException notDone(Reply.NotDone notDone) {
        var sentence = notDone.reason().message();
        return switch (notDone.reason().code()) {
            case COMPANY_NOT_CONNECTED ->
                    problem(
                            HttpStatus.CONFLICT,
                            ProblemTypes.NOT_CONNECTED,
                            "Not connected",
                            sentence,
                            null);
            case CREDENTIALS_REJECTED, REGISTRATION_EXPIRED -> connectionRefused(sentence);
            case OUT_OF_BUDGET, SAGEONE_BLOCKED, QUEUED ->
                    problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            ProblemTypes.OUT_OF_BUDGET,
                            "No call is free",
                            sentence,
                            notDone.retryAfter());
            default -> ProblemException.unavailable(sentence, notDone.retryAfter());
        };
    }

    private static ProblemException fault(String sentence) {
        return problem(
                HttpStatus.BAD_GATEWAY,
                ProblemTypes.ACCOUNTING_FAULT,
                "SageOne was not understood",
                sentence,
                null);
    }

    private static ProblemException problem(
            HttpStatus status,
            String type,
            String title,
            String detail,
            @Nullable Duration retryAfter) {
        return new ProblemException(status, type, title, detail, List.of(), Map.of(), retryAfter);
    }
}
