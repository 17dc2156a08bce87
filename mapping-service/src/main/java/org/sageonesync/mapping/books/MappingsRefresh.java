package org.sageonesync.mapping.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.ReferenceData.Account;
import org.sageonesync.contracts.gateway.ReferenceData.BankAccount;
import org.sageonesync.contracts.gateway.ReferenceData.Item;
import org.sageonesync.contracts.gateway.ReferenceData.TaxType;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What newly loaded lists make of a company's mappings: all is decided as before, or inactive. */
final class MappingsRefresh implements UnaryOperator<Mappings> {

    private final Set<String> items;
    private final Set<String> accounts;
    private final Set<String> bankAccounts;
    private final List<Mappings.TaxType> taxTypes;

    MappingsRefresh(LoadedLists lists) {
        items = active(lists.items(), Item::active, Item::id);
        accounts = active(lists.accounts(), Account::active, Account::id);
        bankAccounts = active(lists.bankAccounts(), BankAccount::active, BankAccount::id);
        taxTypes =
                lists.taxTypes().stream()
                        .filter(TaxType::active)
                        .map(type -> new Mappings.TaxType(type.id(), type.name(), type.percent()))
                        .sorted(Comparator.comparing(Mappings.TaxType::id))
                        .toList();
    }

    @Override
    public Mappings apply(Mappings mappings) {
        return new Mappings(
                target(mappings.defaultTarget()),
                each(mappings.tariffs(), this::refreshed),
                each(mappings.categories(), this::refreshed),
                mappings.taxRates(),
                taxTypes,
                each(mappings.paymentMethods(), this::refreshed));
    }

    private static <T> Map<BillingRef, T> each(Map<BillingRef, T> former, UnaryOperator<T> now) {
        return former.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> now.apply(entry.getValue())));
    }

    private @Nullable LineTarget target(@Nullable LineTarget former) {
        return former == null ? null : refreshed(former);
    }

    private LineTarget refreshed(LineTarget former) {
        var known =
                switch (former.kind()) {
                    case ITEM -> items;
                    case ACCOUNT -> accounts;
                };
        return new LineTarget(former.kind(), former.id(), known.contains(former.id()));
    }

    private MethodTarget refreshed(MethodTarget former) {
        var account = former.bankAccountId();
        return new MethodTarget(
                former.pushed(),
                account,
                account != null && bankAccounts.contains(account),
                former.method());
    }

    private static <T> Set<String> active(
            List<T> rows, Predicate<T> active, Function<T, String> id) {
        return rows.stream().filter(active).map(id).collect(Collectors.toUnmodifiableSet());
    }
}
