package org.sageonesync.mapping.company;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.mapping.Mappings.LineTarget;

import java.util.Map;

/** A part of the {@link org.sageonesync.contracts.mapping.Mappings}, replaced as a whole. */
public sealed interface MappingsPart {

    /** What lines are posted to. */
    record Lines(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LineTarget defaultTarget,
            Map<BillingRef, LineTarget> tariffs,
            Map<BillingRef, LineTarget> categories)
            implements MappingsPart {

        public Lines {
            tariffs = Map.copyOf(tariffs);
            categories = Map.copyOf(categories);
        }
    }

    /** Which tax types the tax rates are. */
    record Rates(Map<BillingRef, String> taxRates) implements MappingsPart {

        public Rates {
            taxRates = Map.copyOf(taxRates);
        }
    }
}
