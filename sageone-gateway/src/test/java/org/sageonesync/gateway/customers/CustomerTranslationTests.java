package org.sageonesync.gateway.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.CustomerDocument;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class CustomerTranslationTests {

    @Test
    void writesEveryFieldOfOursInSageOnesNames() {
        var fields = CustomerTranslation.content(customer("Nomvula", " a@b.org ")).fields();

        assertThat(fields)
                .isEqualTo(
                        JsonMapper.builder()
                                .build()
                                .readTree(
                                        """
                                        {"ContactName":"N. Dlamini","TaxReference":"4870123456",
                                        "Telephone":null,"Mobile":"071 555 0100","Email":"a@b.org",
                                        "Active":true,"PostalAddress01":"1 Long Street",
                                        "PostalAddress02":"Cape Town","PostalAddress03":null,
                                        "PostalAddress04":null,"PostalAddress05":null,
                                        "DeliveryAddress01":null,"DeliveryAddress02":null,
                                        "DeliveryAddress03":null,"DeliveryAddress04":null,
                                        "DeliveryAddress05":null,"AcceptsElectronicInvoices":true,
                                        "AutoAllocateToOldestInvoice":false,
                                        "EnableCustomerZone":true}
                                        """));
    }

    @Test
    void theSameContentHasTheSameHashAndOtherContentAnother() {
        var hash = CustomerTranslation.content(customer("Nomvula", "a@b.org")).hash();

        assertThat(CustomerTranslation.content(customer(" Nomvula", "a@b.org")).hash())
                .isEqualTo(hash);
        assertThat(CustomerTranslation.content(customer("Nomvula", "b@b.org")).hash())
                .isNotEqualTo(hash);
        assertThat(CustomerTranslation.content(customer("NOMVULA", "a@b.org")).hash())
                .isNotEqualTo(hash);
    }

    static CustomerDocument customer(String name, String email) {
        return new CustomerDocument(
                name,
                "N. Dlamini",
                email,
                " ",
                "071 555 0100",
                "4870123456",
                true,
                List.of("1 Long Street", "Cape Town"),
                List.of(),
                true,
                false,
                true);
    }
}
