package org.sageonesync.runtime.web;

import org.sageonesync.runtime.database.DatabaseMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import tools.jackson.databind.json.JsonMapper;

/** Handlers on virtual threads, and one form for every failure. */
@AutoConfiguration(before = ErrorWebFluxAutoConfiguration.class)
class WebConfiguration {

    /** Before Boot's own handler, which is at -1. */
    private static final int BEFORE_BOOT = -2;

    @Bean
    WebFluxConfigurer handlersOnVirtualThreads() {
        return new WebFluxConfigurer() {
            @Override
            public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
                configurer
                        .setExecutor(new VirtualThreadTaskExecutor("request-"))
                        .setControllerMethodPredicate(WebConfiguration::returnsAPlainValue);
            }
        };
    }

    @Bean
    Problems problems(DatabaseMigration migration) {
        return new Problems(migration);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    @Order(BEFORE_BOOT)
    ProblemFallback problemFallback(Problems problems, JsonMapper json) {
        return new ProblemFallback(problems, json);
    }

    /** A handler of streams builds them without blocking; every other one may block. */
    static boolean returnsAPlainValue(HandlerMethod handler) {
        var type = handler.getReturnType().getParameterType();
        return ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) == null;
    }
}
