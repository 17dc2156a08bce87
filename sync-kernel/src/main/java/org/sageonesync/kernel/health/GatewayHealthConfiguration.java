package org.sageonesync.kernel.health;

import org.sageonesync.kernel.dispatch.GatewaySettings;
import org.sageonesync.runtime.http.ServiceHealth;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Whether the gateway can be reached, as the component {@code gateway} of readiness. */
@AutoConfiguration
class GatewayHealthConfiguration {

    @Bean
    ServiceHealth gatewayHealthIndicator(GatewaySettings gateway) {
        return new ServiceHealth("The gateway", gateway.url());
    }
}
