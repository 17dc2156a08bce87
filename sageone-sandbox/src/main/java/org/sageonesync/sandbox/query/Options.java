package org.sageonesync.sandbox.query;

import org.jspecify.annotations.Nullable;

/** The options of a call, by case-insensitive name. */
@FunctionalInterface
public interface Options {

    /** The option's value; null when it was not given. */
    @Nullable String option(String name);
}
