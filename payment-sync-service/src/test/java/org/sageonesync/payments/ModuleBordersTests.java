package org.sageonesync.payments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.HouseRules;

class ModuleBordersTests {

    private static final String BASE = "org.sageonesync.payments";

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(BASE);
    }

    @Test
    void neitherCallsSageOneNorTouchesAnotherServicesDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.springframework.web.reactive.function.client..",
                        "org.sageonesync.gateway..",
                        "org.sageonesync.mapping..",
                        "org.sageonesync.sandbox..",
                        "io.r2dbc..")
                .because("SageOne is the gateway's alone, and a service's database its own")
                .check(HouseRules.mainClasses(BASE));
    }
}
