package org.sageonesync.localstack.options;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What the user asked for.
 *
 * @param once whether to end after the closing table
 * @param customers how many the sample holds
 * @param keep whether the databases stay in the data folder at the end
 * @param data where logs, databases, sample and reports go
 * @param secretsFile where the sample company's login and key are written, for a test that looks
 *     for them in the logs; null: nowhere
 */
public record Options(
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
}
