package org.sageonesync.gateway.sageone;

import org.sageonesync.contracts.CompanyKey;

import java.util.Optional;

/** Where the line finds a company's login. */
public interface Logins {

    /** Empty if the company is not connected. */
    Optional<Login> of(CompanyKey company);
}
