package org.sageonesync.mapping.books;

import org.sageonesync.contracts.gateway.ReferenceData;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.http.ServiceHealth;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway as the mapping service sees it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {

    @Bean
    ReferenceData referenceData(HttpInterfaces clients, GatewaySettings gateway) {
        return clients.create(ReferenceData.class, gateway.url(), gateway.timeout());
    }

    @Bean
    ServiceHealth gatewayHealthIndicator(GatewaySettings gateway) {
        return new ServiceHealth("The gateway", gateway.url());
    }
}
