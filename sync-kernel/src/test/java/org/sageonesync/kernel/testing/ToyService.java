package org.sageonesync.kernel.testing;

import org.sageonesync.contracts.gateway.PostingKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A sync service in miniature, before a gateway in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ToyService {

    @Bean
    FakeGateway<Note> fakeGateway() {
        return new FakeGateway<>(PostingKind.CUSTOMER);
    }

    @Bean
    Arrived arrived() {
        return new Arrived(ConcurrentHashMap.newKeySet());
    }

    @Bean
    ToyRules toyRules(
            @Value("${sageonesync.intake.topic}") String topic,
            FakeGateway<Note> gateway,
            Arrived arrived) {
        return new ToyRules(topic, gateway, arrived.keys()::contains);
    }

    /** What records wait for and is there. */
    public record Arrived(Set<String> keys) {}
}
