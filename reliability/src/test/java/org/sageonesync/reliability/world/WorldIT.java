package org.sageonesync.reliability.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.topic.Topics;

import java.time.Duration;

/** The world turns. */
class WorldIT {

    private final World world = World.shared();

    @Test
    void aCustomerComesIntoTheBooksAlthoughItsGatewayAndItsServiceDie() {
        var company = world.newCompany(Setup.usual());
        var gateway = world.gateways().getFirst();
        gateway.doom(company.key(), "Customer/Save", Moment.BEFORE_THE_RESULT);
        publish(company, 1, "Nomvula");
        await().atMost(Duration.ofSeconds(120)).until(() -> !gateway.stopped().isEmpty());
        world.startGateway();
        world.kill(gateway);
        var service = world.replicas(Service.CUSTOMERS).getFirst();
        world.kill(Service.CUSTOMERS, service);
        world.start(Service.CUSTOMERS);

        await().atMost(Duration.ofSeconds(120)).until(() -> isSynced(company));

        assertThat(world.books(company, "Customer"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("Name").asString("")).isEqualTo("Nomvula"));
        assertThat(world.calls(company, "Customer/Save")).isEqualTo(1);
    }

    private boolean isSynced(Company company) {
        return world.record(company, Entity.CUSTOMER, "7")
                .filter(record -> record.state() == RecordState.SYNCED)
                .isPresent();
    }

    private void publish(Company company, long version, String name) {
        world.publish(
                company,
                Topics.CUSTOMERS,
                "7",
                """
                {"company":"%s","id":"7","version":%d,"name":"%s"}"""
                        .formatted(company.key(), version, name));
    }
}
