package org.sageonesync.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.runtime.testing.HouseRules;

class ModuleBordersTests {

    private static final String BASE = "org.sageonesync.kernel";

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(BASE);
    }

    @Test
    void knowsNoParticularEntity() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        CustomerChanged.class,
                        InvoiceChanged.class,
                        PaymentChanged.class,
                        CustomerDocument.class,
                        CustomerPostings.class)
                .because("what is particular to an entity is its service's")
                .check(HouseRules.mainClasses(BASE));
    }

    @Test
    void callsNobodyButTheGatewayThroughItsInterfaces() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "org.springframework.web.reactive.function.client..")
                .check(HouseRules.mainClasses(BASE));
    }
}
