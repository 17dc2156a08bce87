package org.sageonesync.gateway.connection;

import org.sageonesync.contracts.CompanyKey;

/** Counts what the status shows of the posting journal. */
@FunctionalInterface
public interface UncertainPostings {

    /** Documents of the company of which it is not yet known whether SageOne has them. */
    long count(CompanyKey company);
}
