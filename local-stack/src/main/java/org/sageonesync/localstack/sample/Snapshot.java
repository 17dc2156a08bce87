package org.sageonesync.localstack.sample;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A customer as billing has it at one version: the fields of {@code billing.customers}. */
record Snapshot(Map<String, Object> fields) {

    private static final List<String> ORDER =
            List.of(
                    "company",
                    "id",
                    "version",
                    "name",
                    "deleted",
                    "login",
                    "email",
                    "phone",
                    "mobile",
                    "partnerId",
                    "status",
                    "vatNumber",
                    "address",
                    "deliveryAddress",
                    "tariff");

    Snapshot {
        fields = Map.copyOf(fields);
    }

    static Snapshot of(String company, String id, String name) {
        return new Snapshot(Map.of("company", company, "id", id, "version", 1L, "name", name));
    }

    Snapshot with(String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Snapshot(changed);
    }

    Snapshot without(String field) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Snapshot(changed);
    }

    Snapshot version(long version) {
        return with("version", version);
    }

    /** The next version, with one field changed. */
    Snapshot edited(String field, Object value) {
        return with(field, value).version(version() + 1);
    }

    long version() {
        return (Long) Objects.requireNonNull(fields.get("version"));
    }

    String id() {
        return Objects.requireNonNull(text("id"));
    }

    String name() {
        return Objects.requireNonNull(text("name"));
    }

    @Nullable String text(String field) {
        Object value = fields.get(field);
        return value == null ? null : value.toString();
    }

    /** The parts of an address; empty if there is none. */
    Map<String, String> address(String field) {
        return fields.get(field) instanceof Place(var parts) ? parts : Map.of();
    }

    String key() {
        return text("company") + "/" + id();
    }

    Message message() {
        return Message.of(Topic.CUSTOMERS, key(), json());
    }

    private String json() {
        var written = new LinkedHashMap<String, Object>();
        for (String field : ORDER) {
            Object value = fields.get(field);
            if (value != null) {
                written.put(field, value instanceof Place(var parts) ? parts : value);
            }
        }
        return JsonMapper.shared().writeValueAsString(written);
    }
}
