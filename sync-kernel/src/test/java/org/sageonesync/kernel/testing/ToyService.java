package org.sageonesync.kernel.testing;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.Namesakes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import java.util.Map;
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
        return new Arrived(ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>());
    }

    @Bean
    ToyRules toyRules(
            @Value("${sageonesync.intake.topic}") String topic,
            FakeGateway<Note> gateway,
            Arrived arrived,
            Dependencies dependencies,
            Namesakes namesakes) {
        return new ToyRules(topic, gateway, arrived::isThere, dependencies, namesakes);
    }

    /**
     * What records wait for and is there.
     *
     * @param hooks what happens once the rules have looked for a key
     */
    public record Arrived(Set<String> keys, Map<String, Runnable> hooks) {

        boolean isThere(String key) {
            var isThere = keys.contains(key);
            hooks.getOrDefault(key, () -> {}).run();
            return isThere;
        }
    }
}
