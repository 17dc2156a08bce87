package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

import java.util.Locale;

/** What a line is posted to: by its tariff, else by its category, else the default. */
record LineTargets(Mappings mappings) {

    /**
     * @param number of the line, from 1, for people
     */
    Step<Target> of(InvoiceLine line, int number) {
        var target = find(line);
        if (target == null) {
            return unmapped(line, number);
        }
        return target.active()
                ? Step.ok(new Target(target.kind(), target.id()))
                : inactive(target, number);
    }

    private @Nullable LineTarget find(InvoiceLine line) {
        var tariff = line.tariffId() == null ? null : mappings.tariffs().get(line.tariffId());
        if (tariff != null) {
            return tariff;
        }
        var category =
                line.categoryId() == null ? null : mappings.categories().get(line.categoryId());
        return category != null ? category : mappings.defaultTarget();
    }

    private static Step<Target> unmapped(InvoiceLine line, int number) {
        if (line.categoryId() != null) {
            return unmapped(
                    "Category " + line.categoryId() + " of line " + number + " is not mapped.",
                    "mapping:category:" + line.categoryId());
        }
        if (line.tariffId() != null) {
            return unmapped(
                    "Tariff " + line.tariffId() + " of line " + number + " is not mapped.",
                    "mapping:tariff:" + line.tariffId());
        }
        return unmapped(
                "Line "
                        + number
                        + " has neither category nor tariff, and there is no default item.",
                "mapping:default-item");
    }

    private static Step<Target> unmapped(String message, String waitingOn) {
        return Step.parked(ReasonCode.CATEGORY_UNMAPPED, message, waitingOn);
    }

    private static Step<Target> inactive(LineTarget target, int number) {
        return Step.parked(
                ReasonCode.MAPPING_INACTIVE,
                "Line %d is mapped to %s %s, which is not in use in the books any more."
                        .formatted(
                                number, target.kind().name().toLowerCase(Locale.ROOT), target.id()),
                "mapping:item:" + target.id());
    }
}
