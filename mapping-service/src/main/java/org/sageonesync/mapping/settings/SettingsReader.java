package org.sageonesync.mapping.settings;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.mapping.shape.RecordShape;
import org.sageonesync.runtime.web.ProblemException;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** Reads settings as an administrator writes them: what is left out has its default. */
final class SettingsReader {

    private static final RecordShape SHAPE = RecordShape.lenient();

    private SettingsReader() {}

    /**
     * Reads settings.
     *
     * @throws ProblemException 400 that names everything that is wrong, unknown keys included
     */
    static CompanySettings read(JsonNode json) {
        var violations =
                Stream.concat(
                                SHAPE.violations(CompanySettings.class, json).stream(),
                                ValueRules.violations(json).stream())
                        .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return json.isNull()
                ? CompanySettings.DEFAULTS
                : ContractJson.mapper().treeToValue(json, CompanySettings.class);
    }
}
