package org.sageonesync.kernel.defaults;

import org.sageonesync.runtime.defaults.DefaultsFile;
import org.springframework.core.Ordered;

/**
 * Adds {@code kernel-defaults.yml} (the bindings to Kafka, the probes, the outbox) below a
 * service's own configuration and above that of the service runtime.
 */
public final class KernelDefaults extends DefaultsFile {

    public KernelDefaults() {
        super("kernel-defaults.yml", Ordered.LOWEST_PRECEDENCE - 1);
    }
}
