package org.sageonesync.reliability.world;

import org.sageonesync.gateway.GatewayApplication;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One of the product's programs, as it must be started where all of them share a class path: with
 * its own {@code application.yml}, and without what only the others configure or migrate.
 */
record Program(
        Class<?> application,
        Map<String, Object> settings,
        List<ApplicationContextInitializer<ConfigurableApplicationContext>> initializers) {

    private static final List<String> OF_THE_SYNC_SERVICES =
            List.of(
                    "org.sageonesync.kernel.",
                    "org.sageonesync.runtime.intake.",
                    "org.sageonesync.runtime.outbox.",
                    "org.springframework.cloud.");

    static Program gateway() {
        return new Program(
                GatewayApplication.class,
                Map.of(
                        "spring.autoconfigure.exclude",
                        ofTheSyncServices(),
                        "management.endpoint.health.group.readiness.include",
                        "readinessState,database"),
                List.of(Program::withThreadsOfItsOwn, Gateway::mortal));
    }

    static Program of(Service service) {
        return new Program(
                service.application(),
                Map.of(),
                List.of(Program::withThreadsOfItsOwn, Program::withoutScriptsOfTheGateway));
    }

    /** Its settings and these, which win over everything else. */
    String[] arguments(Map<String, Object> more) {
        var all = new HashMap<>(settings);
        all.put("spring.config.location", configuration());
        all.put("server.port", 0);
        all.put("server.shutdown", "immediate");
        all.put("springdoc.api-docs.enabled", false);
        all.putAll(more);
        return all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    private String configuration() {
        var source = application.getProtectionDomain().getCodeSource();
        URL place = Objects.requireNonNull(source).getLocation();
        return place.getPath().endsWith(".jar")
                ? "jar:" + place + "!/application.yml"
                : place + "application.yml";
    }

    private static String ofTheSyncServices() {
        var candidates =
                ImportCandidates.load(AutoConfiguration.class, Program.class.getClassLoader());
        return StreamSupport.stream(candidates.spliterator(), false)
                .filter(name -> OF_THE_SYNC_SERVICES.stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }

    /** Its end must not end the threads of the others. */
    private static void withThreadsOfItsOwn(ConfigurableApplicationContext starting) {
        ((GenericApplicationContext) starting)
                .registerBean(ReactorResourceFactory.class, Program::ownThreads);
    }

    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    private static void withoutScriptsOfTheGateway(ConfigurableApplicationContext starting) {
        starting.addBeanFactoryPostProcessor(
                beans ->
                        ((BeanDefinitionRegistry) beans)
                                .removeBeanDefinition("serviceMigrationScripts"));
    }
}
