package org.sageonesync.localstack.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class CommandLineTests {

    private static final Path USUAL_DATA = Path.of("/data");

    @Test
    void hasUsualValues() {
        Options options = read("");

        assertThat(options.limits()).isEqualTo(Limits.FAST);
        assertThat(options.customers()).isEqualTo(300);
        assertThat(options.once()).isFalse();
        assertThat(options.keep()).isFalse();
        assertThat(options.trial()).isEqualTo(Trial.NONE);
        assertThat(options.data()).isEqualTo(USUAL_DATA);
        assertThat(options.ports().of(Server.KAFKA)).isEqualTo(9092);
    }

    @Test
    void takesWhatIsAskedFor() {
        Options options =
                read(
                        "--once --keep --limits real --customers 250 --data /tmp/x --port kafka=19092");

        assertThat(options.once()).isTrue();
        assertThat(options.keep()).isTrue();
        assertThat(options.limits()).isEqualTo(Limits.REAL);
        assertThat(options.customers()).isEqualTo(250);
        assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(options.ports().url(Server.KAFKA)).isEqualTo("http://localhost:19092");
    }

    @Test
    void takesATrialWithItsSeed() {
        assertThat(read("--chaos --seed 42").trial())
                .isEqualTo(new Trial.Chaos(Duration.ofMinutes(2), 42));
        assertThat(read("--chaos-for 90s --chaos --seed 42").trial())
                .isEqualTo(new Trial.Chaos(Duration.ofSeconds(90), 42));
        assertThat(read("--rolling 3 --seed 1").trial()).isEqualTo(new Trial.Rolling(3, 1));
        assertThat(read("--rolling --seed 1").trial()).isEqualTo(new Trial.Rolling(10, 1));
    }

    @Test
    void saysHowTheSameTrialIsAskedForAgain() {
        for (var words : List.of("--chaos --chaos-for 90s --seed 42", "--rolling 3 --seed 42")) {
            var asked = read(words + " --customers 50 --limits fast");

            assertThat(asked.again()).isEqualTo("./run " + words + " --customers 50 --limits fast");
            assertThat(read(asked.again().substring("./run ".length())).trial())
                    .isEqualTo(asked.trial());
        }
    }

    @Test
    void hasEventsForAllRoundsOfATrial() {
        assertThat(read("--rolling 3").customers()).isEqualTo(300);
        assertThat(read("--rolling").customers()).isEqualTo(1000);
        assertThat(read("--rolling --customers 60").customers()).isEqualTo(60);
    }

    @Test
    void movesPortsByTheEnvironment() {
        Options options = CommandLine.read(List.of(), Map.of("GATEWAY_PORT", "18080"), USUAL_DATA);

        assertThat(options.ports().of(Server.GATEWAY)).isEqualTo(18080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--sometimes",
                "--limits slow",
                "--limits",
                "--customers 39",
                "--customers many",
                "--chaos-for soon",
                "--chaos-for 0s",
                "--rolling 0",
                "--seed last",
                "--chaos --rolling",
                "--port kafka",
                "--port mail=25",
                "--port kafka=70000"
            })
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThatExceptionOfType(UsageError.class).isThrownBy(() -> read(words));
    }

    private static Options read(String words) {
        return CommandLine.read(
                words.isEmpty() ? List.of() : List.of(words.split(" ")), Map.of(), USUAL_DATA);
    }
}
