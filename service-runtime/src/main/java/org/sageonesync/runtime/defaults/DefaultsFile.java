package org.sageonesync.runtime.defaults;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Adds a YAML file of the class path below everything else: a service's own {@code
 * application.yml}, its environment and its command line win. ({@code spring.config.import} would
 * do the opposite: an imported file wins over the one that imports it.)
 */
public abstract class DefaultsFile implements EnvironmentPostProcessor, Ordered {

    private final String file;
    private final int order;

    /**
     * @param file its name
     * @param order of two such files, the one with the lower order wins
     */
    protected DefaultsFile(String file, int order) {
        this.file = file;
        this.order = order;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int getOrder() {
        return order;
    }
}
