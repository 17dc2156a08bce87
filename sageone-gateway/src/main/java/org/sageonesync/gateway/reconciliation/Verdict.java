package org.sageonesync.gateway.reconciliation;

import java.util.List;
import java.util.Set;

/**
 * What comparing all that was seen came to.
 *
 * @param underWay how many documents changed meanwhile
 * @param again customers whose documents must be read again to be sure
 */
record Verdict(List<Finding> findings, long underWay, Set<Long> again) {

    Verdict {
        findings = List.copyOf(findings);
        again = Set.copyOf(again);
    }
}
