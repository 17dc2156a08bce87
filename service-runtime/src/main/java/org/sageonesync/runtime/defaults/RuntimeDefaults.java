package org.sageonesync.runtime.defaults;

import org.springframework.core.Ordered;

/** Adds {@code runtime-defaults.yml} below everything else. */
public final class RuntimeDefaults extends DefaultsFile {

    public RuntimeDefaults() {
        super("runtime-defaults.yml", Ordered.LOWEST_PRECEDENCE);
    }
}
