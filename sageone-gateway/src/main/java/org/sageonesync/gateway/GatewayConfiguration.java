package org.sageonesync.gateway;

import org.sageonesync.gateway.connection.UncertainPostings;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.sageone.WireSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What joins the features. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SmartInitializingSingleton fittingTimes(PostingSettings posting, WireSettings wire) {
        return () -> posting.requireTimeFor(wire);
    }

    @Bean
    UncertainPostings uncertainPostings(Journal journal) {
        return journal::uncertain;
    }
}
