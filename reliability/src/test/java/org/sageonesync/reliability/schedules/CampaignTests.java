package org.sageonesync.reliability.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.reliability.Guide;

class CampaignTests {

    private final Coverage plan = Campaign.usual().plan();

    @Test
    void playsThreeHundredSchedulesOfThirtyStepsAFifthUnderOverlappingReplicas() {
        int schedules = plan.of("schedules");

        assertThat(schedules).isGreaterThanOrEqualTo(300);
        assertThat(plan.of("steps")).isGreaterThanOrEqualTo(30 * schedules);
        assertThat(plan.of("schedules under overlapping replicas"))
                .isGreaterThanOrEqualTo(schedules / 5);
    }

    @Test
    void plansMoreOfEachFaultThanMustStrike() {
        assertThat(Cell.SAVES).allMatch(cell -> plan.of(Coverage.planted(cell)) >= 15);
    }

    @Test
    void standsInTheGuide() {
        Guide.shows("schedules", new PlanTable(plan).toString());
    }
}
