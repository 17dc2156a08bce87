package org.sageonesync.mapping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The mapping service. */
@SpringBootApplication
@EnableScheduling
public class MappingApplication {

    /** Starts the service; all configuration is in {@code application.yml} and the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(MappingApplication.class, arguments);
    }
}
