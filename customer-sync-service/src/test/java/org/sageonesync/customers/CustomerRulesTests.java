package org.sageonesync.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.Address;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.CustomerStatus;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.CustomerSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.testing.FakeGateway;

import java.time.Instant;
import java.util.Set;

class CustomerRulesTests {

    private final CustomerRules rules = new CustomerRules(new FakeGateway<>(PostingKind.CUSTOMER));

    @Test
    void aCustomerIsPostedUnderItsNameAndItsPlainNameIsTheContact() {
        var document = posted(customer("Thandi Dlamini").build(), pattern("{name} ({login})"));

        assertThat(document.name()).isEqualTo("Thandi Dlamini (thandi)");
        assertThat(document.contactName()).isEqualTo("Thandi Dlamini");
    }

    @Test
    void aPhoneAndAVatNumberAreCutToThirtyCharacters() {
        var document = posted(customer("N").phone("+27 ".repeat(12)).build(), pattern("{name}"));

        assertThat(document.telephone()).hasSizeLessThanOrEqualTo(30).startsWith("+27 +27");
        assertThat(document.vatNumber()).hasSize(30);
    }

    @Test
    void anAddressBecomesAtMostFiveLinesWithoutGaps() {
        var address = new Address("1 Long St", " ", "Cape Town", null, "8001", "x".repeat(150));
        var document = posted(customer("N").address(address).build(), pattern("{name}"));

        assertThat(document.postalAddress())
                .containsExactly("1 Long St", "Cape Town 8001", "x".repeat(100));
        assertThat(document.deliveryAddress()).isEmpty();
    }

    @Test
    void anAddressThatSageOneWouldRefuseIsLeftOutRatherThanTheCustomer() {
        assertThat(posted(customer("N").email("not an address").build(), pattern("{name}")).email())
                .isNull();
        assertThat(posted(customer("N").email(" n@isp.co.za ").build(), pattern("{name}")).email())
                .isEqualTo("n@isp.co.za");
    }

    @Test
    void onlyADisabledCustomerBecomesInactiveAndOnlyIfTheSettingSaysSo() {
        var follows = pattern("{name}");
        var stays =
                settings(
                        new CustomerSettings(
                                true, "{name}", false, true, true, true, WhenRemoved.DEACTIVATE));

        assertThat(posted(customer("N").status(CustomerStatus.DISABLED).build(), follows).active())
                .isFalse();
        assertThat(posted(customer("N").status(CustomerStatus.BLOCKED).build(), follows).active())
                .isTrue();
        assertThat(posted(customer("N").status(CustomerStatus.DISABLED).build(), stays).active())
                .isTrue();
    }

    @Test
    void theSwitchesOfTheSettingsAreTakenOver() {
        var on = new CustomerSettings(true, "{name}", true, true, true, true, WhenRemoved.REPORT);
        var off =
                new CustomerSettings(true, "{name}", true, false, false, false, WhenRemoved.REPORT);

        assertThat(posted(customer("N").build(), settings(on)))
                .returns(true, CustomerDocument::acceptsElectronicInvoices)
                .returns(true, CustomerDocument::autoAllocate)
                .returns(true, CustomerDocument::viewInvoicesOnline);
        assertThat(posted(customer("N").build(), settings(off)))
                .returns(false, CustomerDocument::acceptsElectronicInvoices)
                .returns(false, CustomerDocument::autoAllocate)
                .returns(false, CustomerDocument::viewInvoicesOnline);
    }

    @Test
    void theCustomerOfAnIgnoredPartnerIsWithdrawn() {
        assertThat(rules.decide(customer("N").partner("77").build(), pattern("{name}")))
                .isInstanceOfSatisfying(
                        Decision.Withdraw.class,
                        withdraw -> {
                            assertThat(withdraw.reason().code())
                                    .isEqualTo(ReasonCode.PARTNER_IGNORED);
                            assertThat(withdraw.removal())
                                    .isEqualTo(new Decision.Removal.Reverse());
                        });
        assertThat(rules.decide(customer("N").partner("78").build(), pattern("{name}")))
                .isInstanceOf(Decision.Post.class);
    }

    @Test
    void aDeletedCustomerIsWithdrawnByPolicy() {
        var report =
                settings(
                        new CustomerSettings(
                                true, "{name}", true, true, true, true, WhenRemoved.REPORT));

        assertThat(rules.decide(customer("N").deleted().build(), report))
                .isInstanceOfSatisfying(
                        Decision.Withdraw.class,
                        withdraw -> {
                            assertThat(withdraw.reason().code())
                                    .isEqualTo(ReasonCode.DELETED_BEFORE_POSTING);
                            assertThat(withdraw.removal())
                                    .isInstanceOfSatisfying(
                                            Decision.Removal.Report.class,
                                            steps ->
                                                    assertThat(steps.steps())
                                                            .contains("17", "Active"));
                        });
    }

    private CustomerDocument posted(CustomerChanged customer, SettingsSnapshot settings) {
        assertThat(rules.decide(customer, settings)).isInstanceOf(Decision.Post.class);
        return ((Decision.Post<CustomerDocument>) rules.decide(customer, settings)).document();
    }

    private static SettingsSnapshot pattern(String pattern) {
        return settings(
                new CustomerSettings(
                        true, pattern, true, true, false, false, WhenRemoved.DEACTIVATE));
    }

    private static SettingsSnapshot settings(CustomerSettings customers) {
        var all =
                new CompanySettings(
                        CompanySettings.BooksSettings.DEFAULTS,
                        customers,
                        CompanySettings.DEFAULTS.invoices(),
                        CompanySettings.DEFAULTS.payments());
        return new SettingsSnapshot(
                new CompanyKey("isp"),
                1,
                all,
                Set.of(new BillingRef("77")),
                Mappings.NONE,
                Instant.EPOCH);
    }

    private static Draft customer(String name) {
        return new Draft(name);
    }

    /** A customer in the making. */
    private static final class Draft {
        private final String name;
        private @Nullable String phone;
        private @Nullable String email;
        private @Nullable Address address;
        private @Nullable BillingRef partner;
        private @Nullable CustomerStatus status;
        private boolean deleted;

        Draft(String name) {
            this.name = name;
        }

        Draft phone(String value) {
            this.phone = value;
            return this;
        }

        Draft email(String value) {
            this.email = value;
            return this;
        }

        Draft address(Address value) {
            this.address = value;
            return this;
        }

        Draft partner(String value) {
            this.partner = new BillingRef(value);
            return this;
        }

        Draft status(CustomerStatus value) {
            this.status = value;
            return this;
        }

        Draft deleted() {
            this.deleted = true;
            return this;
        }

        CustomerChanged build() {
            return new CustomerChanged(
                    new CompanyKey("isp"),
                    new BillingRef("17"),
                    3,
                    name,
                    deleted,
                    "thandi",
                    email,
                    phone,
                    null,
                    partner,
                    status,
                    "4".repeat(40),
                    address,
                    null);
        }
    }
}
