package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.scenario.Told;

import java.time.Duration;
import java.util.List;

/**
 * What happened in a trial.
 *
 * @param repeated events that were published once more
 * @param garbled events that could not be read
 * @param publishedBefore events that were published before it began
 * @param published events that were published while it lasted
 * @param deadLetterOrigins events that have a dead letter
 * @param lasted until billing had published everything and all processes were ready again
 * @param settled from then on, until nothing moved any more
 * @param told what the servers say in the end
 */
public record Course(
        List<Outage> outages,
        int repeated,
        int garbled,
        long publishedBefore,
        long published,
        int deadLetterOrigins,
        Duration lasted,
        Duration settled,
        Told told) {

    public Course {
        outages = List.copyOf(outages);
    }
}
