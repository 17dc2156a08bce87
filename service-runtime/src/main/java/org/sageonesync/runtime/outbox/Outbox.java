package org.sageonesync.runtime.outbox;

/**
 * The transactional outbox: what a statement inserts into the table {@code outbox} reaches Kafka at
 * least once, after that statement's transaction.
 *
 * <pre>{@code
 * with changed as (update record set ... where ... returning ...)
 * insert into outbox (topic, key, headers, payload)
 * select :topic, concat_ws('/', company, entity, id), ... from changed
 * }</pre>
 *
 * <p><b>Order of a key.</b> Ids are handed out at the insert, transactions become visible at their
 * commit, so rows are not visible in id order in general. They are for one key if the insert
 * <em>selects from</em> the part of the statement that locks the key's row, as above: a second
 * statement for that key waits for the lock, so it takes its id after the first one has committed.
 * Publication is in id order by one replica at a time. After a failure or a change of the replica
 * messages may be repeated, in order, from an earlier one on; a consumer that cannot bear that
 * compares {@code sequence}.
 */
@FunctionalInterface
public interface Outbox {

    /**
     * Says that there may be something to publish; call it after the statement. Cheap, never
     * blocks; a lost signal costs at most the time of the slow poll.
     */
    void signal();
}
