package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether the gateway's "not now" holds for the whole company.
 *
 * <p>A spent budget, a block and a full queue do. "SageOne is unavailable" is said of SageOne's
 * host as well as of a single record whose reply could not be read, in the same words; so it is
 * believed of the company once several of its records in succession have heard it, and a record
 * that is misread again and again holds up none but itself. One of an export that waits because the
 * rest of the day is kept for live work holds up none either, since that work must go on.
 * Thread-safe.
 */
final class Refusals {

    private static final int SEVERAL = 3;

    private final Map<String, Set<RecordKey>> unavailable = new HashMap<>();

    /** Hears what an answer of the gateway has made of a record. */
    synchronized boolean holdForTheCompany(RecordKey key, Settlement settlement) {
        var company = key.company().value();
        var reason = settlement.reason();
        if (settlement.isFinal() || reason == null) {
            unavailable.remove(company);
            return false;
        }
        return settlement.state() == RecordState.PENDING
                && switch (reason.code()) {
                    case OUT_OF_BUDGET -> !Connections.Budget.DAY.equals(reason.waitingOn());
                    case SAGEONE_BLOCKED, QUEUED -> true;
                    case SAGEONE_UNAVAILABLE -> severalHaveHeardIt(company, key);
                    default -> false;
                };
    }

    private boolean severalHaveHeardIt(String company, RecordKey key) {
        var heard = unavailable.computeIfAbsent(company, _ -> new HashSet<>());
        if (heard.size() < SEVERAL) {
            heard.add(key);
        }
        return heard.size() >= SEVERAL;
    }
}
