package org.sageonesync.kernel.settings;

import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.database.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import tools.jackson.databind.json.JsonMapper;

/** The companies' settings. */
@AutoConfiguration
class SettingsConfiguration {

    @Bean
    SettingsStore settingsStore(Database database, JsonMapper json) {
        return new SettingsStore(database, json);
    }

    @Bean
    KnownSettings knownSettings(SettingsStore store) {
        return new KnownSettings(store);
    }

    @Bean
    SettingsIntake settingsIntake(
            SettingsStore store, SyncRules<?, ?> rules, JsonMapper json, WorkSignal work) {
        return new SettingsIntake(store, rules, json, work);
    }
}
