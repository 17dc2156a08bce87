package org.sageonesync.customers;

import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.kernel.dispatch.GatewaySettings;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs customers into the engine. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    CustomerPostings customerPostings(HttpInterfaces http, GatewaySettings gateway) {
        return http.create(CustomerPostings.class, gateway.url(), gateway.timeout());
    }

    @Bean
    CustomerRules customerRules(CustomerPostings postings) {
        return new CustomerRules(new CustomerBooks(postings));
    }
}
