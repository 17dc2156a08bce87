package org.sageonesync.gateway.sageone;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.gateway.budget.Budget;
import org.sageonesync.gateway.budget.BudgetSettings;
import org.sageonesync.gateway.budget.Guards;
import org.sageonesync.gateway.budget.LongestCall;
import org.sageonesync.gateway.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Puts the line together. */
@Configuration(proxyBeanMethods = false)
class SageOneConfiguration {

    @Bean
    LongestCall longestCall(WireSettings settings) {
        return new LongestCall(settings.longestCall());
    }

    @Bean
    LoginScopes loginScopes(Vault vault) {
        return new LoginScopes(vault);
    }

    @Bean
    HttpWire httpWire(WireSettings settings, Clock clock) {
        return new HttpWire(settings, clock);
    }

    @Bean
    HostBreaker hostBreaker(WireSettings settings, Clock clock) {
        return new HostBreaker(settings, clock);
    }

    @Bean
    CallMetrics callMetrics(MeterRegistry registry, HostBreaker breaker) {
        return new CallMetrics(registry, breaker);
    }

    @Bean
    Carrier carrier(HttpWire wire, HostBreaker breaker, BudgetSettings budget) {
        return new Carrier(wire, breaker, new LoginBulkheads(budget.placesPerLogin()));
    }

    @Bean
    Line line(
            Logins logins,
            LoginScopes scopes,
            Budget budget,
            Carrier carrier,
            Guards guards,
            CallMetrics metrics,
            WireSettings settings) {
        var aftermath = new Aftermath(logins, guards, metrics);
        return new Line(
                logins, scopes, budget, carrier, aftermath, metrics, settings.departureTime());
    }

    @Bean
    SageOneLists sageOneLists(SageOne sageOne) {
        return SageOneLists.over(sageOne);
    }
}
