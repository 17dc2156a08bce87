package org.sageonesync.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.billing.CatalogChanged;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.imports.BankStatementLineChanged;
import org.sageonesync.contracts.imports.PaymentImported;
import org.sageonesync.contracts.imports.PaymentWithdrawn;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.OutcomeRecorded;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Every published event with its record, and the documents that describe it. */
final class PublishedEvents {

    static final Map<String, Class<? extends Record>> RECORDS =
            Map.of(
                    EventTypes.CUSTOMER_CHANGED, CustomerChanged.class,
                    EventTypes.INVOICE_CHANGED, InvoiceChanged.class,
                    EventTypes.PAYMENT_CHANGED, PaymentChanged.class,
                    EventTypes.CATALOG_CHANGED, CatalogChanged.class,
                    EventTypes.OUTCOME_RECORDED, OutcomeRecorded.class,
                    EventTypes.PAYMENT_IMPORTED, PaymentImported.class,
                    EventTypes.PAYMENT_WITHDRAWN, PaymentWithdrawn.class,
                    EventTypes.BANK_STATEMENT_LINE_CHANGED, BankStatementLineChanged.class,
                    EventTypes.SETTINGS_CHANGED, SettingsSnapshot.class);

    private PublishedEvents() {}

    static Class<? extends Record> recordOf(String eventType) {
        return Objects.requireNonNull(RECORDS.get(eventType), eventType);
    }

    static String fileOf(String eventType) {
        return "schemas/" + eventType + ".schema.json";
    }

    static JsonNode schema(String eventType) {
        return json(fileOf(eventType));
    }

    static JsonNode json(String resource) {
        return ContractJson.mapper().readTree(bytes(resource));
    }

    static byte[] bytes(String resource) {
        try (var in = PublishedEvents.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts of a class's public constants. */
    static Set<String> constantsOf(Class<?> holder) {
        return Arrays.stream(holder.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(PublishedEvents::text)
                .collect(Collectors.toSet());
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
