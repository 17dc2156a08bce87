package org.sageonesync.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.options.CommandLine;
import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ServicesTests {

    private static final Ports PORTS =
            CommandLine.read(List.of(), Map.of(), Path.of("/data")).ports();

    @Test
    void startsAServiceAgainWithTheKeyThatItsDataAreEncryptedWith() {
        var services = new Services(PORTS, Limits.FAST, Replicas.NONE);

        assertThat(key(services.all())).hasSize(1).isEqualTo(key(services.all()));
    }

    @Test
    void givesReplicasOneKeyAndPortsOfTheirOwn() {
        List<Service> all = new Services(PORTS, Limits.FAST, Replicas.twoOf(Server.GATEWAY)).all();

        assertThat(all)
                .extracting(Service::name)
                .containsExactly(
                        "gateway", "gateway-2", "mapping", "customers", "invoices", "payments");
        assertThat(key(all)).hasSize(1);
        assertThat(all).extracting(Service::port).doesNotHaveDuplicates().doesNotContain(8080);
        assertThat(all)
                .filteredOn(one -> one.server() == Server.INVOICES)
                .allSatisfy(
                        one ->
                                assertThat(one.settings())
                                        .containsEntry("SERVER_PORT", "8082")
                                        .containsEntry("GATEWAY_URL", "http://localhost:8080"));
    }

    private static List<String> key(List<Service> services) {
        return services.stream()
                .filter(one -> one.server() == Server.GATEWAY)
                .map(one -> one.settings().getOrDefault("GATEWAY_ENCRYPTION_KEY", ""))
                .distinct()
                .toList();
    }
}
