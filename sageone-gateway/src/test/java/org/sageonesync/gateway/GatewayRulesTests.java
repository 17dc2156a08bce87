package org.sageonesync.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.HouseRules;

class GatewayRulesTests {

    private static final String BASE = "org.sageonesync.gateway";

    private final JavaClasses classes = HouseRules.mainClasses(BASE);

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(BASE);
    }

    @Test
    void onlyTheLineKnowsSageOnesWire() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".sageone..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "reactor.netty..",
                        "io.netty..",
                        "org.springframework.web.reactive.function.client..")
                .because("every byte to SageOne passes the guards of the line")
                .check(classes);
    }

    @Test
    void knowsNoBusinessRuleSandboxOrSettings() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sageonesync.sandbox..",
                        "org.sageonesync.kernel..",
                        "org.sageonesync.contracts.mapping..",
                        "org.sageonesync.contracts.billing..")
                .because("what to post and when to skip is decided by the sync services")
                .check(classes);
    }

    @Test
    void theBudgetKnowsNothingOfLoginsOrHttp() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".budget..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".sageone..", BASE + ".connection..", BASE + ".vault..")
                .check(classes);
    }
}
