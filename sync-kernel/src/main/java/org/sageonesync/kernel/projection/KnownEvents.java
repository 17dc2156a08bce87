package org.sageonesync.kernel.projection;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.billing.EventDecoder;

/**
 * Another service's billing events that this one keeps, since its records depend on them; a bean of
 * the service. They are read by the consumer {@code dependencies}. Undecodable ones are left to the
 * service whose they are.
 *
 * @param entity whose events they are
 */
public record KnownEvents(Entity entity, EventDecoder<? extends BillingEvent> decoder) {}
