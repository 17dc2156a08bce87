package org.sageonesync.mapping;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.SalesDocument;
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

    /** What a line is mapped to is named as the gateway names it; that is all. */
    @Test
    void reachesTheBooksOnlyWhereTheListsAreLoaded() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".books")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.sageonesync.contracts.gateway")
                                .and(not(belongToAnyOf(SalesDocument.Target.class))))
                .check(HouseRules.mainClasses(BASE));
    }
}
