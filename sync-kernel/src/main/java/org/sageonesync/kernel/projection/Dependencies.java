package org.sageonesync.kernel.projection;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;

import java.util.Optional;

/**
 * The records of others that a service's records depend on. Rules that find one not fit yet park
 * with {@code waitingOn} {@code <entity>:<id>}, and are released when it changes.
 */
@FunctionalInterface
public interface Dependencies {

    /** One indexed query; empty if neither billing nor an outcome has spoken of it. */
    Optional<Dependency> find(CompanyKey company, Entity entity, BillingRef id);
}
