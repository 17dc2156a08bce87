package org.sageonesync.localstack.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;

class PortsTests {

    @Test
    void namesAPortThatIsTakenAndHowToMoveIt() throws IOException {
        try (var other = new ServerSocket(0)) {
            Ports ports = Ports.free().moved(Server.GATEWAY, other.getLocalPort());

            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("port %d (gateway) is in use", other.getLocalPort())
                    .withMessageContaining("--port gateway=PORT");
        }
    }

    @Test
    void doesNotMindFreePorts() {
        assertThatNoException().isThrownBy(() -> Ports.free().requireFree());
    }

    @Test
    void findsAnotherPortForEach() {
        assertThat(Ports.freePorts(20)).doesNotHaveDuplicates();
    }
}
