package org.sageonesync.gateway.sageone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The texts by which SageOne's refusals are told apart. This is the only place that knows them: one
 * capture from a real company is put right here. Their source is section 4 of the API reference;
 * "Document Number already exists" is documented, the others are inferred.
 */
final class ErrorTexts {

    private static final Map<Pattern, Refusal> REFUSALS = new LinkedHashMap<>();

    /** A 429 that speaks of the user, not of the number of requests. */
    private static final Pattern LOCK_OUT = Pattern.compile("(?i)user ?name|login|logon|password");

    static {
        refusal("document number.*already (exists|in use|used)", Refusal.NUMBER_TAKEN);
        refusal("already exists.*document number", Refusal.NUMBER_TAKEN);
        refusal(
                "name.*(already (exists|in use|used)|must be unique|duplicate)",
                Refusal.NAME_TAKEN);
        refusal("(already exists|duplicate).*name", Refusal.NAME_TAKEN);
        refusal("customer.*already exists", Refusal.NAME_TAKEN);
        refusal("period.*(locked|closed)|locked.*(period|processing)", Refusal.PERIOD_LOCKED);
        refusal("lock ?processing", Refusal.PERIOD_LOCKED);
        refusal(
                "(document|invoice|return|note|transaction).*(is locked|(cannot|may not|can not) be"
                        + " (changed|edited|modified|updated)|not editable)",
                Refusal.DOCUMENT_LOCKED);
        refusal("cannot be less than.*allocated", Refusal.DOCUMENT_LOCKED);
    }

    private ErrorTexts() {}

    /** What a 400 with this sentence refuses. */
    static Refusal refusal(String sentence) {
        return REFUSALS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(sentence).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Refusal.VALIDATION);
    }

    static boolean speaksOfTheLogin(String sentence) {
        return LOCK_OUT.matcher(sentence).find();
    }

    /** A 404 of the web server, which knows no such address, as opposed to no such object. */
    static boolean speaksOfTheAddress(String sentence) {
        return sentence.startsWith("No HTTP resource was found")
                || sentence.startsWith("No action was found");
    }

    private static void refusal(String text, Refusal refusal) {
        REFUSALS.put(Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), refusal);
    }
}
