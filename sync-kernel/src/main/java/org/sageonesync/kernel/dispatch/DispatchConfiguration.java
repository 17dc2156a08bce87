package org.sageonesync.kernel.dispatch;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.kernel.catchup.CatchUp;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.kernel.settings.KnownSettings;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.outbox.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** From the record store into the books. */
@AutoConfiguration
@EnableConfigurationProperties({DispatchSettings.class, GatewaySettings.class})
class DispatchConfiguration {

    @Bean
    Wake wake() {
        return new Wake();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Postings postings(HttpInterfaces http, GatewaySettings gateway) {
        return http.create(Postings.class, gateway.url(), gateway.timeout());
    }

    @Bean
    Pauses pauses(Clock clock) {
        return new Pauses(clock);
    }

    @Bean
    Load load(DispatchSettings settings, Pauses pauses, Clock clock) {
        return new Load(settings, pauses, clock);
    }

    @Bean
    Releases releases(Database database, Wake wake) {
        return new Releases(database, wake);
    }

    @Bean
    <E extends BillingEvent, D> Judge<E, D> judge(SyncRules<E, D> rules, KnownSettings known) {
        return new Judge<>(rules, known);
    }

    @Bean
    <D> Worker<D> worker(
            Judge<?, D> judge,
            SyncRules<?, D> rules,
            Postings postings,
            Database database,
            Releases releases,
            Pauses pauses,
            DispatchSettings settings,
            MeterRegistry meters,
            Outbox outbox,
            @Value("${spring.application.name}") String application) {
        return new Worker<>(
                judge,
                new Attempt<>(rules, postings),
                new Settlements(database, application),
                releases,
                pauses,
                settings,
                new DispatchMetrics(meters),
                outbox);
    }

    @Bean
    Dispatcher dispatcher(
            DatabaseMigration migration,
            CatchUp catchUp,
            Database database,
            Load load,
            Worker<?> worker,
            Wake wake,
            DispatchSettings settings,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration shutdown) {
        var leases = new Leases(database, settings, UUID.randomUUID().toString());
        return new Dispatcher(
                migration,
                catchUp,
                leases,
                load,
                worker,
                new Watch(database, wake),
                wake,
                new Drain(load, leases, shutdown.multipliedBy(3).dividedBy(4)),
                settings);
    }
}
