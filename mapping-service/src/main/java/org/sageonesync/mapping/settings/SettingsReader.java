package org.sageonesync.mapping.settings;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.web.ProblemException;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** Reads settings as an administrator writes them: what is left out has its default. */
final class SettingsReader {

    private SettingsReader() {}

    /**
     * Reads settings.
     *
     * @throws ProblemException 400 that names everything that is wrong, unknown keys included
     */
    static CompanySettings read(JsonNode json) {
        var violations =
                Stream.concat(
                                RecordShape.violations(CompanySettings.class, json).stream(),
                                ofNamePattern(json).stream())
                        .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return json.isNull()
                ? CompanySettings.DEFAULTS
                : ContractJson.mapper().treeToValue(json, CompanySettings.class);
    }

    private static List<Violation> ofNamePattern(JsonNode json) {
        var pattern = json.path("customers").path("namePattern");
        return pattern.isString() ? NamePattern.violations(pattern.asString()) : List.of();
    }
}
