package org.sageonesync.gateway.stops;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Stops;
import org.sageonesync.runtime.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Says what is stopped, and lets a person release it. */
@RestController
class StopsController implements Stops {

    private static final Logger log = LoggerFactory.getLogger(StopsController.class);

    private final CompanyStops stops;

    StopsController(CompanyStops stops) {
        this.stops = stops;
    }

    @Override
    public List<Stop> stops(CompanyKey company) {
        return stops.of(company);
    }

    @Override
    public void release(CompanyKey company, Scope scope) {
        if (!stops.release(company, scope)) {
            throw ProblemException.notFound(
                    "Nothing is stopped for %s under '%s'."
                            .formatted(company, CompanyStops.wireName(scope)));
        }
        log.info("{}: released ({})", company, CompanyStops.wireName(scope));
    }
}
