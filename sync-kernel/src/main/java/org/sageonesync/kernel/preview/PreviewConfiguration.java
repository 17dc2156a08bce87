package org.sageonesync.kernel.preview;

import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.kernel.settings.KnownSettings;
import org.sageonesync.runtime.database.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Previews. */
@AutoConfiguration
class PreviewConfiguration {

    @Bean
    <E extends BillingEvent, D> PreviewController<E, D> previewController(
            Database database, SyncRules<E, D> rules, KnownSettings known) {
        return new PreviewController<>(database, rules, known);
    }
}
