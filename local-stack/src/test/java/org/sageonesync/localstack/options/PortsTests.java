package org.sageonesync.localstack.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

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
        assertThat(Ports.freePorts(20)).hasSize(20).doesNotHaveDuplicates();
    }

    /** Whoever got one may not have begun to listen. */
    @Test
    void givesNoPortASecondTime() {
        assertThat(Stream.generate(() -> Ports.freePorts(20)).limit(100).flatMap(List::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesPortsToClientsThatTheyCouldTakeFromAServerThatIsAway() {
        assertThat(Ports.freePorts(20)).allMatch(port -> port > 1024 && port < 32_768);
    }
}
