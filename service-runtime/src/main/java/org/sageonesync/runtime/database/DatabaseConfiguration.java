package org.sageonesync.runtime.database;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Gives a service its database: {@link Database}, {@link DatabaseMigration} and readiness. */
@AutoConfiguration(after = R2dbcAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int AFTER_THE_RUNTIME = 100;

    @Bean
    @ConditionalOnMissingBean
    Database database(ConnectionFactory connections) {
        return new Database(DatabaseClient.create(connections));
    }

    @Bean
    @Order(AFTER_THE_RUNTIME)
    MigrationScripts serviceMigrationScripts() {
        return MigrationScripts.OF_THE_SERVICE;
    }

    @Bean
    @ConditionalOnMissingBean
    StartRefusal startRefusal(ApplicationContext context) {
        return StartRefusal.endOfProcess(context);
    }

    @Bean
    DatabaseTrouble databaseTrouble(DatabaseSettings settings) {
        return new DatabaseTrouble(settings);
    }

    @Bean
    DatabaseMigration databaseMigration(
            DatabaseSettings settings,
            ObjectProvider<MigrationScripts> scripts,
            ObjectProvider<DatabaseRequirement> requirements,
            Database database,
            DatabaseTrouble trouble,
            ApplicationContext context,
            StartRefusal refusal,
            Stop stop) {
        var work =
                DatabaseMigration.work(
                        new Migrator(settings),
                        scripts.orderedStream().toList(),
                        database,
                        requirements.orderedStream().toList());
        return new DatabaseMigration(work, trouble, context, refusal, stop);
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(
            DatabaseMigration migration, Database database, DatabaseTrouble trouble) {
        return new DatabaseHealth(migration, database, trouble);
    }

    @Bean
    Stop databaseMigrationStop() {
        return new Stop();
    }

    /** Pauses that end when the context closes. */
    static final class Stop implements DatabaseMigration.Pause, DisposableBean {

        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public boolean pauses(Duration length) {
            try {
                return !stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void destroy() {
            stopped.countDown();
        }
    }
}
