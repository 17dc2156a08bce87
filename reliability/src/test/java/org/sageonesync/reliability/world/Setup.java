package org.sageonesync.reliability.world;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.mapping.CompanySettings.CustomerSettings;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;
import org.sageonesync.contracts.mapping.CompanySettings.PaymentSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenLocked;
import org.sageonesync.contracts.mapping.CompanySettings.WhenNumberTaken;
import org.sageonesync.contracts.mapping.CompanySettings.WhenPostedRemoved;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.contracts.mapping.Mappings.MethodTarget;
import org.sageonesync.contracts.mapping.Mappings.TaxType;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an administrator decided for a company. Whatever is not said here: everything is posted by
 * itself, removals at once.
 *
 * @param numbers whose numbers documents and receipts bear
 * @param ignoredPartners partners whose records do not belong in the books
 * @param categories billing's categories that are mapped (to the sandbox's first item)
 * @param methods billing's payment methods that are mapped (to the sandbox's first bank account)
 */
public record Setup(
        long version,
        Numbers numbers,
        Set<String> ignoredPartners,
        Set<String> categories,
        Set<String> methods) {

    /** Category and method that are mapped in a usual company. */
    public static final String MAPPED = "1";

    /** A payment method of which the company keeps payments out of the books. */
    public static final String WITHHELD = "withheld";

    /** Version 1, with billing's numbers. */
    public static Setup usual() {
        return new Setup(1, Numbers.BILLING, Set.of(), Set.of(MAPPED), Set.of(MAPPED));
    }

    /** The same with other numbers. */
    public Setup numbered(Numbers by) {
        return new Setup(version, by, ignoredPartners, categories, methods);
    }

    SettingsSnapshot snapshot(Company company, SandboxServer sandbox) {
        var item = new LineTarget(Target.Kind.ITEM, first(sandbox, company, "Item"), true);
        var bank =
                new MethodTarget(
                        true, first(sandbox, company, "BankAccount"), true, PaymentMethod.EFT);
        var mappings =
                new Mappings(
                        null,
                        Map.of(),
                        to(categories, item),
                        Map.of(),
                        taxTypes(sandbox, company),
                        methods(bank));
        return new SettingsSnapshot(
                company.key(),
                version,
                settings(),
                ignoredPartners.stream().map(BillingRef::new).collect(Collectors.toSet()),
                mappings,
                Instant.EPOCH);
    }

    private Map<BillingRef, MethodTarget> methods(MethodTarget bank) {
        var targets = new HashMap<>(to(methods, bank));
        targets.put(
                new BillingRef(WITHHELD), new MethodTarget(false, null, true, PaymentMethod.EFT));
        return targets;
    }

    private CompanySettings settings() {
        return new CompanySettings(
                BooksSettings.DEFAULTS,
                new CustomerSettings(
                        true, "{name}", true, true, false, false, WhenRemoved.DEACTIVATE),
                new InvoiceSettings(
                        true,
                        true,
                        false,
                        false,
                        null,
                        numbers,
                        WhenNumberTaken.REFUSE,
                        WhenPostedRemoved.REVERSE,
                        WhenLocked.REFUSE,
                        Duration.ZERO),
                new PaymentSettings(
                        true, null, numbers, WhenNumberTaken.SUFFIX, WhenPostedRemoved.REVERSE));
    }

    private static <T> Map<BillingRef, T> to(Set<String> refs, T target) {
        return refs.stream().collect(Collectors.toMap(BillingRef::new, _ -> target));
    }

    private static List<TaxType> taxTypes(SandboxServer sandbox, Company company) {
        return sandbox.rows(company.id(), "TaxType").stream()
                .filter(row -> row.path("Active").asBoolean(false))
                .map(Setup::taxType)
                .toList();
    }

    private static TaxType taxType(JsonNode row) {
        return new TaxType(
                row.path("ID").asString(""),
                row.path("Name").asString(""),
                row.path("Percentage").decimalValue().multiply(BigDecimal.valueOf(100)));
    }

    private static String first(SandboxServer sandbox, Company company, String service) {
        return sandbox.rows(company.id(), service).getFirst().path("ID").asString("");
    }
}
