package org.sageonesync.gateway.customers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.runtime.web.ProblemException;

import java.util.Collections;
import java.util.List;

class CustomerCheckTests {

    @Test
    void letsAGoodRequestPass() {
        var request = request(1, CustomerTranslationTests.customer("x".repeat(100), "a@b.org"));

        assertThatCode(() -> CustomerCheck.refuseMalformed(request)).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFieldAtFault() {
        var bad =
                new CustomerDocument(
                        " ",
                        "c".repeat(101),
                        null,
                        "1".repeat(31),
                        null,
                        "v".repeat(31),
                        true,
                        Collections.nCopies(6, "line"),
                        List.of("d".repeat(101)),
                        true,
                        true,
                        true);

        assertThatThrownBy(() -> CustomerCheck.refuseMalformed(request(-1, bad)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("revision")
                .hasMessageContaining("document.name")
                .hasMessageContaining("document.contactName")
                .hasMessageContaining("document.telephone")
                .hasMessageContaining("document.vatNumber")
                .hasMessageContaining("document.postalAddress")
                .hasMessageContaining("document.deliveryAddress[0]");
    }

    private static PostingRequest<CustomerDocument> request(
            long version, CustomerDocument customer) {
        return new PostingRequest<>(new Revision(version, 0), customer, null, null, null);
    }
}
