package org.sageonesync.sandbox.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How many times shorter SageOne's windows and blocks are in the sandbox: at a factor of 60 a
 * minute's window lasts one real second and a block of an hour one real minute. Delays of planted
 * faults are real time and are not scaled.
 */
public final class TimeScale {

    private volatile BigDecimal factor = BigDecimal.ONE;

    /** The factor in force; 1 is real time. */
    public BigDecimal factor() {
        return factor;
    }

    /**
     * Sets the factor for every window and block measured from now on.
     *
     * @throws IllegalArgumentException when the factor is not above zero
     */
    public void set(BigDecimal newFactor) {
        if (newFactor.signum() <= 0) {
            throw new IllegalArgumentException("the time factor must be above zero");
        }
        factor = newFactor;
    }

    /** The real length of a duration that SageOne documents. */
    public Duration real(Duration documented) {
        var nanos =
                BigDecimal.valueOf(documented.toNanos()).divide(factor, 0, RoundingMode.HALF_UP);
        return Duration.ofNanos(nanos.longValueExact());
    }
}
