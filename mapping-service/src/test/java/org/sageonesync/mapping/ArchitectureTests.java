package org.sageonesync.mapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.HouseRules;

class ArchitectureTests {

    private static final String BASE = "org.sageonesync.mapping";

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(BASE);
    }

    @Test
    void neverKnowsSageOnesWireFormatOrAnotherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sageonesync.gateway..",
                        "org.sageonesync.sandbox..",
                        "org.sageonesync.kernel..",
                        "org.sageonesync.customers..")
                .check(HouseRules.mainClasses(BASE));
    }

    @Test
    void reachesTheBooksOnlyWhereTheListsAreLoaded() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".books")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sageonesync.contracts.gateway")
                .check(HouseRules.mainClasses(BASE));
    }
}
