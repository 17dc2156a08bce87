package org.sageonesync.localstack.sample;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.documents.Tax;
import org.sageonesync.localstack.payments.Method;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The names behind billing's ids. */
record Catalog(String company) {

    List<Message> messages() {
        return Stream.of(
                        Arrays.stream(Good.values())
                                .map(good -> entry(good.kind(), good.id(), good.label())),
                        Arrays.stream(Tax.values())
                                .map(tax -> entry("tax-rate", tax.id(), tax.label())),
                        Arrays.stream(Method.values())
                                .map(one -> entry("payment-method", one.id(), one.label())))
                .flatMap(entries -> entries)
                .toList();
    }

    private Message entry(String kind, String id, String name) {
        var value = new LinkedHashMap<String, Object>();
        value.put("company", company);
        value.put("kind", kind);
        value.put("id", id);
        value.put("name", name);
        return Message.of(
                Topic.CATALOG,
                String.join("/", company, kind, id),
                JsonMapper.shared().writeValueAsString(value));
    }
}
