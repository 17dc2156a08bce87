package org.sageonesync.localstack.server;

import java.nio.file.Path;

/**
 * Where everything lies.
 *
 * @param modules the repository, whose modules hold the built archives
 * @param data the data folder of this run
 */
public record Layout(Path modules, Path data) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    public Path logs() {
        return data.resolve("logs");
    }

    public Path sample() {
        return data.resolve("sample");
    }

    public Path report() {
        return data.resolve("report.json");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path stack() {
        return data.resolve("stack.json");
    }

    /** Unpacked programs, which outlive a run. */
    Path cache() {
        return modules.resolve("local-stack/target");
    }

    /** The archive that starts it; its libraries are beside it. */
    Path archive(String module) {
        return modules.resolve(module)
                .resolve("target/app")
                .resolve("%s-%s-app.jar".formatted(module, VERSION));
    }
}
