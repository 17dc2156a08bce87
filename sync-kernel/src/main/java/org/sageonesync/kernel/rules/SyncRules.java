package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;

import java.util.List;

/**
 * What is particular to a sync service; it has exactly one bean of this type. The methods must not
 * call SageOne or the gateway, apart from what {@link #books} gives; they may read the service's
 * own database, and are called on virtual threads.
 *
 * @param <E> the billing event
 * @param <D> the document in accounting terms; one that a JSON mapper writes the same way each time
 */
public interface SyncRules<E extends BillingEvent, D> {

    /** The topic whose events are taken in. */
    String topic();

    /** The {@code ce_type} of those events; an event of another type is a dead letter. */
    String eventType();

    /** The entities the topic speaks of, at least one. */
    List<Entity> entities();

    /** Reads the topic's events. */
    EventDecoder<E> decoder();

    /** Which of {@link #entities()} the event speaks of. */
    Entity entityOf(E event);

    /**
     * Which of {@link #entities()} an event speaks of that cannot be decoded: the first, where it
     * does not say.
     */
    default Entity entityOfUndecodable(String text) {
        return entities().getFirst();
    }

    /** What lists of records are filtered and searched by. */
    Index index(E event);

    /** Whether records of the entity are posted as they change, or held until an export. */
    boolean isAutomatic(CompanySettings settings, Entity entity);

    /**
     * Decides what the books shall show.
     *
     * <p>What is decided must follow from the event, the settings and committed rows of the
     * service's database alone: it is decided again when one of them changes.
     */
    Decision<D> decide(E event, SettingsSnapshot settings);

    /** The gateway's interface for the entity's documents. */
    Books<D> books(Entity entity);
}
