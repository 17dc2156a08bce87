package org.sageonesync.kernel.projection;

import org.sageonesync.contracts.Entity;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Set;

/**
 * What the service's records depend on, {@code sageonesync.projection}.
 *
 * @param outcomes the entities whose outcomes are kept; empty: none
 */
@ConfigurationProperties("sageonesync.projection")
record ProjectionSettings(@DefaultValue Set<Entity> outcomes) {

    ProjectionSettings {
        outcomes = Set.copyOf(outcomes);
    }
}
