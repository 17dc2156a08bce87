package org.sageonesync.mapping.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sageonesync.contracts.gateway.PaymentMethod.CARD;
import static org.sageonesync.contracts.gateway.PaymentMethod.CASH;
import static org.sageonesync.contracts.gateway.PaymentMethod.EFT;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.ReferenceData.Account;
import org.sageonesync.contracts.gateway.ReferenceData.BankAccount;
import org.sageonesync.contracts.gateway.ReferenceData.Item;
import org.sageonesync.contracts.gateway.ReferenceData.TaxType;
import org.sageonesync.contracts.gateway.SalesDocument.Target.Kind;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class MappingsRefreshTests {

    private static final BillingRef SEVEN = new BillingRef("7");
    private static final BillingRef EIGHT = new BillingRef("8");
    private static final BillingRef NINE = new BillingRef("9");

    @Test
    void tellsWhichTargetsAreInUseAndDecidesNothing() {
        var refreshed =
                new MappingsRefresh(lists(new Item("1", "Fibre", null, false, null)))
                        .apply(
                                new Mappings(
                                        new LineTarget(Kind.ITEM, "1", true),
                                        Map.of(SEVEN, new LineTarget(Kind.ACCOUNT, "1", false)),
                                        Map.of(EIGHT, new LineTarget(Kind.ITEM, "gone", true)),
                                        Map.of(SEVEN, "4"),
                                        List.of(),
                                        Map.of(
                                                SEVEN,
                                                new MethodTarget(true, "2", true, CASH),
                                                EIGHT,
                                                new MethodTarget(false, "1", false, EFT),
                                                NINE,
                                                new MethodTarget(true, null, false, CARD))));

        assertThat(refreshed)
                .isEqualTo(
                        new Mappings(
                                new LineTarget(Kind.ITEM, "1", false),
                                Map.of(SEVEN, new LineTarget(Kind.ACCOUNT, "1", true)),
                                Map.of(EIGHT, new LineTarget(Kind.ITEM, "gone", false)),
                                Map.of(SEVEN, "4"),
                                List.of(
                                        new Mappings.TaxType("1", "Standard", new BigDecimal("15")),
                                        new Mappings.TaxType("3", "Exempt", BigDecimal.ZERO)),
                                Map.of(
                                        SEVEN,
                                        new MethodTarget(true, "2", false, CASH),
                                        EIGHT,
                                        new MethodTarget(false, "1", true, EFT),
                                        NINE,
                                        new MethodTarget(true, null, false, CARD))));
    }

    @Test
    void leavesACompanyWithoutADefaultWithoutOne() {
        var refreshed = new MappingsRefresh(lists()).apply(Mappings.NONE);

        assertThat(refreshed.defaultTarget()).isNull();
        assertThat(refreshed.taxTypes()).hasSize(2);
    }

    /** Account 1 in use; tax types 3 and 1 in use, 4 not; bank account 1 in use, 2 not. */
    private static LoadedLists lists(Item... items) {
        return new LoadedLists(
                List.of(items),
                List.of(
                        new TaxType("3", "Exempt", BigDecimal.ZERO, false, true),
                        new TaxType("4", "Old", new BigDecimal("14"), false, false),
                        new TaxType("1", "Standard", new BigDecimal("15"), true, true)),
                List.of(new Account("1", "Sales", null, true, null)),
                List.of(
                        new BankAccount("1", "Current", null, null, true, true),
                        new BankAccount("2", "Closed", null, null, false, false)));
    }
}
