package org.sageonesync.kernel.settings;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.SettingsSnapshot;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The companies' settings, read from the database once a version. */
public final class KnownSettings {

    private final SettingsStore store;
    private final Map<CompanyKey, SettingsSnapshot> read = new ConcurrentHashMap<>();

    KnownSettings(SettingsStore store) {
        this.store = store;
    }

    /**
     * The settings of a company.
     *
     * @param version the version that the database is known to have; null if it has none
     * @return that version or a newer one; empty if the company is not set up
     */
    public Optional<SettingsSnapshot> atLeast(CompanyKey company, @Nullable Long version) {
        if (version == null) {
            return Optional.empty();
        }
        var known = read.get(company);
        if (known != null && known.version() >= version) {
            return Optional.of(known);
        }
        return newest(company);
    }

    /** The settings of that version; empty if the database never had them. */
    public Optional<SettingsSnapshot> of(CompanyKey company, long version) {
        var known = read.get(company);
        return known != null && known.version() == version
                ? Optional.of(known)
                : store.find(company, version);
    }

    /** The newest settings; empty if the company is not set up. */
    public Optional<SettingsSnapshot> newest(CompanyKey company) {
        var newest = store.find(company);
        newest.ifPresent(snapshot -> read.put(company, snapshot));
        return newest;
    }
}
