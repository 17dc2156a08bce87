package org.sageonesync.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sageonesync.gateway.posting.PostingSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;

import java.net.URI;
import java.time.Duration;

class GatewayConfigurationTests {

    private static final URI SAGEONE = URI.create("http://localhost/api");

    @Test
    void refusesToStartIfASenderCouldBeGivenUpThatStillWaitsForItsReply() {
        assertThatIllegalArgumentException()
                .isThrownBy(start(Duration.ofSeconds(77))::afterSingletonsInstantiated)
                .withMessage(
                        "POSTING_LONGEST_CALL (PT1M17S) must be above POSTING_DEPARTURE"
                                + " + SAGEONE_REPLY_TIMEOUT (PT2S + PT1M15S)");
    }

    @Test
    void startsIfTheLongestCallIsLonger() {
        assertThatCode(start(Duration.ofMillis(77_001))::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    private static SmartInitializingSingleton start(Duration longestCall) {
        var second = Duration.ofSeconds(1);
        var posting =
                new PostingSettings(
                        Duration.ofSeconds(2),
                        longestCall,
                        second,
                        second,
                        second,
                        second,
                        second,
                        second);
        var wire = TestSettings.wire(SAGEONE, Duration.ofSeconds(75));
        return new GatewayConfiguration().fittingTimes(posting, wire);
    }
}
