package org.sageonesync.sandbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import java.math.BigDecimal;

/** Hosts a {@link SandboxServer} on {@code SERVER_PORT}. */
@SpringBootApplication
public class SandboxApplication {

    /** Starts the sandbox. */
    public static void main(String[] args) {
        SpringApplication.run(SandboxApplication.class, args);
    }

    @Bean
    SandboxServer sandboxServer(
            @Value("${server.port}") int port, @Value("${sandbox.time-scale}") BigDecimal scale) {
        var server = SandboxServer.start(port);
        server.time().set(scale);
        return server;
    }
}
