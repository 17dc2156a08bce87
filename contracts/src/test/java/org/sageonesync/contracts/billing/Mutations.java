package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.ContractJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes one to three places of an event: drops a field, adds one, or puts odd JSON there. */
record Mutations(RandomGenerator random) {

    private static final List<JsonNode> ODD =
            List.of(
                            "null",
                            "true",
                            "\"\"",
                            "\" \"",
                            "\"\\u0000\"",
                            "\"\\ud83d\"",
                            "\"\\ud83d\\ude00\"",
                            "\"a/b\"",
                            "\"2026-02-30\"",
                            "\"2024-02-29\"",
                            "\"9999-12-31\"",
                            "\"0000-00-00\"",
                            "\"2026-11-21T00:00:00Z\"",
                            "0",
                            "-0.0",
                            "-1",
                            "1.0",
                            "0.005",
                            "0.07",
                            "1e2",
                            "1e-7",
                            "1e999999999",
                            "-1e-999999999",
                            "9223372036854775807",
                            "9223372036854775808",
                            "123456789012345678901234567890",
                            "999999999999.99",
                            "1000000000000",
                            "[]",
                            "[[]]",
                            "[null]",
                            "[{}]",
                            "{}",
                            "{\"amount\":1}",
                            "{\"name\":\"x\",\"address\":{\"line1\":\"y\",\"odd\":[]}}")
                    .stream()
                    .map(Mutations::tree)
                    .toList();

    private static JsonNode tree(String json) {
        return ContractJson.mapper().readTree(json);
    }

    byte[] mutate(String good) {
        var event = tree(good);
        for (var i = random.nextInt(3); i >= 0; i--) {
            var containers = new ArrayList<JsonNode>();
            collect(event, containers);
            change(containers.get(random.nextInt(containers.size())));
        }
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(JsonNode container) {
        var odd = ODD.get(random.nextInt(ODD.size())).deepCopy();
        switch (container) {
            case ObjectNode object when random.nextInt(8) == 0 -> object.set("odd", odd);
            case ObjectNode object when !object.isEmpty() -> change(object, odd);
            case ArrayNode array -> array.add(odd);
            default -> {}
        }
    }

    private void change(ObjectNode object, JsonNode odd) {
        var names = List.copyOf(object.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, odd);
        }
    }
}
