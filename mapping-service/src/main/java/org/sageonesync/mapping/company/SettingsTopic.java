package org.sageonesync.mapping.company;

import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.intake.RequiredTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the snapshots go. */
@Configuration(proxyBeanMethods = false)
class SettingsTopic {

    @Bean
    RequiredTopic snapshots() {
        return RequiredTopic.compacted(Topics.SETTINGS);
    }
}
