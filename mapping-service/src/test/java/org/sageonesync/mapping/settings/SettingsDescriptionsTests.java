package org.sageonesync.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.mapping.CompanySettings;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class SettingsDescriptionsTests {

    @Test
    void leavesNoSettingOfBooksInvoicesAndPaymentsUnexplained() {
        SettingsDescriptions.TEXTS.forEach(
                (type, texts) ->
                        assertThat(texts.keySet())
                                .containsExactlyInAnyOrderElementsOf(
                                        names(type.getRecordComponents())));
    }

    @Test
    void findsEverySettingInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        for (var section : CompanySettings.class.getRecordComponents()) {
            assertThat(names(section.getType().getRecordComponents()))
                    .allSatisfy(
                            name ->
                                    assertThat(readme)
                                            .containsAnyOf(
                                                    "`" + section.getName() + "." + name + "`",
                                                    "`." + name + "`"));
        }
    }

    private static List<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }
}
