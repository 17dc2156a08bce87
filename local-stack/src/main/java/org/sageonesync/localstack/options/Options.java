package org.sageonesync.localstack.options;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What the user asked for.
 *
 * @param trial what the stack has to stand while billing publishes; it ends after its table
 * @param once whether to end after the closing table
 * @param customers how many the sample holds
 * @param keep whether the databases stay in the data folder at the end
 * @param data where logs, databases, sample and reports go
 * @param secretsFile where the sample company's login and key are written, for a test that looks
 *     for them in the logs; null: nowhere
 */
public record Options(
        Trial trial,
        boolean once,
        Limits limits,
        int customers,
        boolean keep,
        Path data,
        Ports ports,
        @Nullable Path secretsFile) {

    /** As many as the special cases need, with some ordinary customers among them. */
    public static final int FEWEST_CUSTOMERS = 40;

    static final int USUAL_CUSTOMERS = 300;

    /** So many that events flow all the while. */
    static final int CUSTOMERS_A_ROUND = 100;

    /** The command that does the same trial again. */
    public String again() {
        return "./run %s --customers %d --limits %s"
                .formatted(trial.words(), customers, limits.name().toLowerCase(Locale.ROOT));
    }
}
