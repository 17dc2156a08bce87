package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code stack.json}: where everything listens, and how to look into the databases. Only its owner
 * may read it.
 */
record StackFile(Layout layout, Ports ports) {

    void write(List<DatabaseAccess> databases) {
        var content = new LinkedHashMap<String, Object>();
        var listening = new LinkedHashMap<String, Integer>();
        for (Server server : Server.values()) {
            listening.put(server.label(), ports.of(server));
        }
        content.put("ports", listening);
        content.put(
                "databases",
                databases.stream()
                        .map(one -> Map.of("name", one.name(), "password", one.password()))
                        .toList());
        write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content));
    }

    private void write(String text) {
        try {
            Files.createFile(
                    layout.stack(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(layout.stack(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
