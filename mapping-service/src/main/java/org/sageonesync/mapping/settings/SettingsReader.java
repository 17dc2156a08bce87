package org.sageonesync.mapping.settings;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.mapping.shape.RecordShape;
import org.sageonesync.runtime.web.ProblemException;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads settings as an administrator writes them: what is left out has its default. */
final class SettingsReader {

    private static final RecordShape SHAPE = RecordShape.lenient();

    private SettingsReader() {}

    /**
     * Reads settings.
     *
     * @param items what is wrong with an item of the books, if anything is
     * @throws ProblemException 400 that names everything that is wrong, unknown keys included
     */
    static CompanySettings read(JsonNode json, Function<String, Optional<String>> items) {
        var violations =
                Stream.of(
                                SHAPE.violations(CompanySettings.class, json).stream(),
                                ValueRules.violations(json).stream(),
                                ofRoundingItem(json, items))
                        .flatMap(each -> each)
                        .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return json.isNull()
                ? CompanySettings.DEFAULTS
                : ContractJson.mapper().treeToValue(json, CompanySettings.class);
    }

    private static Stream<Violation> ofRoundingItem(
            JsonNode json, Function<String, Optional<String>> items) {
        var item = json.path("invoices").path("roundingItem");
        return item.isString()
                ? items.apply(item.asString()).stream()
                        .map(complaint -> new Violation("invoices.roundingItem", complaint))
                : Stream.empty();
    }
}
