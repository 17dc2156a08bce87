package org.sageonesync.mapping.settings;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.CompanySettings.PaymentSettings;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Says in the service's OpenAPI what the settings of books, invoices and payments mean. */
@Component
class SettingsDescriptions implements OpenApiCustomizer {

    static final Map<Class<?>, Map<String, String>> TEXTS =
            Map.of(
                    BooksSettings.class,
                    Map.of(
                            "currency", "ISO 4217; a record in another one waits. Default: ZAR",
                            "startDate",
                                    "What is dated before it belongs to the books of before. Default: none"),
                    InvoiceSettings.class,
                    Map.ofEntries(
                            entry("automatic", "Posted as they change. Default: false, held"),
                            entry("creditNotes", "false skips them. Default: true"),
                            entry("zeroTotals", "Post what comes to nothing. Default: false"),
                            entry("inclusiveAmounts", "Prices include tax. Default: false"),
                            entry(
                                    "roundingItem",
                                    "Id of the active item that closes a difference of cents. Default: none"),
                            entry("numbers", "Whose numbers the books show. Default: billing"),
                            entry(
                                    "whenNumberTaken",
                                    "What happens if the books bear the number already. Default: refuse"),
                            entry(
                                    "whenRemoved",
                                    "What happens to a posted document that is not wanted. Default: reverse"),
                            entry(
                                    "whenLocked",
                                    "What happens if the books let it change no longer. Default: refuse"),
                            entry(
                                    "reversalGrace",
                                    "How long a deleted document is left, PT0S to P1D. Default: PT1H")),
                    PaymentSettings.class,
                    Map.of(
                            "automatic", "Posted as they change. Default: false, held",
                            "importMethod",
                                    "Payment method of what was taken over from the books; never posted. Default: none",
                            "numbers", "Whose receipt numbers the books show. Default: billing",
                            "whenNumberTaken",
                                    "What happens if the books bear the number already. Default: suffix",
                            "whenRemoved",
                                    "What happens to a posted payment that is not wanted. Default: reverse"));

    @Override
    public void customise(OpenAPI api) {
        TEXTS.forEach((type, texts) -> describe(api, type.getSimpleName(), texts));
    }

    private static void describe(OpenAPI api, String type, Map<String, String> texts) {
        var components = api.getComponents();
        Schema<?> schema = components == null ? null : components.getSchemas().get(type);
        if (schema != null && schema.getProperties() != null) {
            schema.getProperties()
                    .forEach((name, property) -> property.setDescription(texts.get(name)));
        }
    }
}
