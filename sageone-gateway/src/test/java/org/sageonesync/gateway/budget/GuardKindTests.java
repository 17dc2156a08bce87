package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class GuardKindTests {

    @Test
    void onlyARefusedLoginOrKeyNeedsAPersonToPutTheCredentialsRight() {
        assertThat(Arrays.stream(GuardKind.values()).filter(GuardKind::isRejection))
                .containsExactly(GuardKind.LOGIN_REJECTED, GuardKind.KEY_REJECTED);
    }
}
