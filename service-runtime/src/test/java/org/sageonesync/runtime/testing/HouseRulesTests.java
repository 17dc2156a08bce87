package org.sageonesync.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.broken.helper.Breaks;

class HouseRulesTests {

    @Test
    void eachBrokenRuleIsFound() {
        var broken = new ClassFileImporter().importPackagesOf(Breaks.class);

        var findings =
                HouseRules.all("org.sageonesync.runtime.testing.broken").stream()
                        .flatMap(
                                rule ->
                                        rule
                                                .evaluate(broken)
                                                .getFailureReport()
                                                .getDetails()
                                                .stream())
                        .toList();

        assertThat(findings)
                .anySatisfy(text -> assertThat(text).contains("helper"))
                .anySatisfy(text -> assertThat(text).contains("is not @NullMarked"))
                .anySatisfy(text -> assertThat(text).contains("java.lang.Thread.sleep"))
                .anySatisfy(text -> assertThat(text).contains("Mono.block"))
                .anySatisfy(text -> assertThat(text).contains("Breaks.LOG"));
    }
}
