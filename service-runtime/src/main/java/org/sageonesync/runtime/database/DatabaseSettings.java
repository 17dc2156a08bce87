package org.sageonesync.runtime.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the service's own database is; keys {@code sageonesync.database.*}.
 *
 * @param host host name or address
 * @param port TCP port, 1 to 65535
 * @param name the database's name
 * @param user the role that owns the service's tables
 * @param password the role's password; may be empty
 */
@Validated
@ConfigurationProperties("sageonesync.database")
public record DatabaseSettings(
        @NotBlank String host,
        @Min(1) @Max(65535) int port,
        @NotBlank String name,
        @NotBlank String user,
        String password) {

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?connectTimeout=5&ApplicationName=migration"
                .formatted(host, port, name);
    }

    String address() {
        return "%s:%d/%s".formatted(host, port, name);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + user + "@" + address() + "]";
    }
}
