package org.sageonesync.kernel.projection;

import org.sageonesync.contracts.CompanyKey;

import java.util.List;

/**
 * The service's own records that share a natural key. Rules for which another one stands in the way
 * park with {@code waitingOn} {@code number:<key>}, and are released when one of them changes.
 */
@FunctionalInterface
public interface Namesakes {

    /** One indexed query: the company's records of that key, at most 200. */
    List<Namesake> find(CompanyKey company, String naturalKey);

    /** {@code waitingOn} of what waits for a change among the records of that key. */
    static String waitingOn(String naturalKey) {
        return NamesakeStore.PREFIX + naturalKey;
    }

    /** Nobody has a namesake. */
    static Namesakes none() {
        return (_, _) -> List.of();
    }
}
