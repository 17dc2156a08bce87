package org.sageonesync.gateway.sageone;

import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.sageone.Understood.Consequence;
import org.sageonesync.gateway.sageone.WireReply.Received;
import org.springframework.http.HttpMethod;

import java.time.Duration;
import java.util.Locale;

/**
 * The error taxonomy: what each reply that SageOne is known to give means (section 4 of the API
 * reference), with a sentence for people. What proves nothing is {@link Reply.Unknown}; what is
 * merely not known is treated as proving nothing.
 */
final class SageOneErrors {

    /** When those who wait for a person look again. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private SageOneErrors() {}

    static Understood understand(Received received, Call call) {
        int status = received.status();
        return switch (status) {
            case 200, 201, 202, 204 -> Understood.of(success(received, call));
            case 400 -> Understood.of(badRequest(received));
            case 401 -> rejected(received);
            case 402 -> Understood.of(expired(received));
            case 403 -> keyIsInvalid(received) ? keyRejected(received) : denied(received);
            case 404 -> Understood.of(notFound(received));
            case 405 ->
                    received.headers().containsHeader("Allow")
                            ? malformed(received)
                            : denied(received);
            case 409 -> refused(received, Refusal.IN_USE, "It is in use in SageOne.");
            case 429 -> tooMany(received);
            default ->
                    status >= 400 && status < 500 && status != 408
                            ? malformed(received)
                            : Understood.of(unknown(received, serverSentence(received)));
        };
    }

    private static Reply success(Received received, Call call) {
        var body = ReplyBody.isHtml(received) ? null : ReplyBody.json(received.body()).orElse(null);
        if (body == null) {
            return unknown(received, "SageOne answered something that is not its own language.");
        }
        if (isSave(call) && !body.isObject()) {
            return unknown(received, "SageOne said that it saved, but not what it saved.");
        }
        return new Reply.Answered(received.status(), body, received.logUid(), received.at());
    }

    /** A Save that worked answers the saved object; {@code null} tells nothing. */
    private static boolean isSave(Call call) {
        return call.method().equals(HttpMethod.POST)
                && call.operation().toLowerCase(Locale.ROOT).endsWith("/save");
    }

    private static Reply badRequest(Received received) {
        if (ReplyBody.isHtml(received)) {
            return refusal(
                    received, Refusal.MALFORMED, "SageOne's web server refused the request.");
        }
        var sentence = ReplyBody.sentence(received);
        return refusal(
                received,
                ErrorTexts.refusal(sentence),
                sentence.isEmpty() ? "SageOne refused it without saying why." : sentence);
    }

    private static Understood rejected(Received received) {
        if (keyIsInvalid(received)) {
            return keyRejected(received);
        }
        var sentence =
                "SageOne refuses the user name or the password. Nothing more is sent with this login"
                        + " until the credentials are changed or a connection test succeeds.";
        return new Understood(
                notDone(received, ReasonCode.CREDENTIALS_REJECTED, sentence, LOOK_AGAIN, true),
                new Consequence.LoginRejected(sentence));
    }

    private static Understood keyRejected(Received received) {
        var sentence =
                "SageOne refuses the API key. Nothing more is sent with this key until the"
                        + " credentials are changed or a connection test succeeds.";
        return new Understood(
                notDone(received, ReasonCode.CREDENTIALS_REJECTED, sentence, LOOK_AGAIN, true),
                new Consequence.KeyRejected(sentence));
    }

    private static Reply expired(Received received) {
        return notDone(
                received,
                ReasonCode.REGISTRATION_EXPIRED,
                "The company's SageOne registration has expired; renew it in SageOne.",
                LOOK_AGAIN.multipliedBy(10),
                true);
    }

    private static Reply notFound(Received received) {
        var sentence = ReplyBody.sentence(received);
        if (ErrorTexts.speaksOfTheAddress(sentence)) {
            return refusal(received, Refusal.MALFORMED, sentence);
        }
        return refusal(
                received,
                Refusal.NOT_FOUND,
                "SageOne has no such record, or the login does not see the company.");
    }

    private static Understood denied(Received received) {
        return refused(
                received,
                Refusal.ACCESS_DENIED,
                "The SageOne user may not do this; give the user the right in SageOne.");
    }

    private static Understood malformed(Received received) {
        var said = ReplyBody.sentence(received);
        return refused(
                received,
                Refusal.MALFORMED,
                said.isEmpty()
                        ? "SageOne does not understand the request (status %d)."
                                .formatted(received.status())
                        : said);
    }

    private static Understood tooMany(Received received) {
        if (ErrorTexts.speaksOfTheLogin(ReplyBody.sentence(received))) {
            var sentence = "SageOne has locked the user name out after too many failed logins.";
            return new Understood(
                    notDone(received, ReasonCode.SAGEONE_BLOCKED, sentence, LOOK_AGAIN, false),
                    new Consequence.LockedOut(sentence));
        }
        var sentence = "SageOne has blocked the company's calls because there were too many.";
        return new Understood(
                notDone(received, ReasonCode.SAGEONE_BLOCKED, sentence, LOOK_AGAIN, false),
                new Consequence.Blocked(sentence, retryAfter(received)));
    }

    private static String serverSentence(Received received) {
        return switch (received.status()) {
            case 503 -> "SageOne is under maintenance or overloaded (503).";
            case 502, 504 ->
                    "SageOne did not answer behind its own gateway (%d)."
                            .formatted(received.status());
            default -> "SageOne reported an error of its own (%d).".formatted(received.status());
        };
    }

    private static boolean keyIsInvalid(Received received) {
        return "Invalid".equalsIgnoreCase(received.headers().getFirst("X-APIKey"));
    }

    private static Duration retryAfter(Received received) {
        var told = received.headers().getFirst("Retry-After");
        try {
            return told == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(told.strip()));
        } catch (NumberFormatException _) {
            return Duration.ZERO;
        }
    }

    private static Understood refused(Received received, Refusal refusal, String sentence) {
        return Understood.of(refusal(received, refusal, sentence));
    }

    private static Reply refusal(Received received, Refusal refusal, String sentence) {
        return new Reply.Refused(refusal, sentence, received.status(), received.logUid());
    }

    private static Reply notDone(
            Received received,
            ReasonCode code,
            String sentence,
            Duration retryAfter,
            boolean dependency) {
        var reason = Reason.of(code, sentence);
        return new Reply.NotDone(
                dependency ? reason.waitingOn("connection") : reason,
                retryAfter,
                dependency,
                received.status(),
                received.logUid());
    }

    private static Reply unknown(Received received, String sentence) {
        return new Reply.Unknown(sentence, received.status(), received.logUid(), received.at());
    }
}
