package org.sageonesync.reliability.world;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.sandbox.TestCompany;

/**
 * A company of a test's own.
 *
 * @param books the company in the sandbox
 */
public record Company(CompanyKey key, TestCompany books) {

    /** Its id in the sandbox. */
    public long id() {
        return books.id();
    }

    @Override
    public String toString() {
        return key.value();
    }
}
