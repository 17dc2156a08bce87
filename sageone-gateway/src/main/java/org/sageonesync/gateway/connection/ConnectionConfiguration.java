package org.sageonesync.gateway.connection;

import org.sageonesync.gateway.budget.Budget;
import org.sageonesync.gateway.budget.CallCounter;
import org.sageonesync.gateway.budget.Guards;
import org.sageonesync.gateway.sageone.Line;
import org.sageonesync.gateway.sageone.LoginScopes;
import org.sageonesync.gateway.vault.Vault;
import org.sageonesync.runtime.database.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

/** Puts connections together. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    ConnectionTable connectionTable(Database database, Vault vault, JsonMapper json) {
        return new ConnectionTable(database, vault, json);
    }

    @Bean
    Connecting connecting(Line line, LoginScopes scopes, Guards guards, ConnectionTable table) {
        return new Connecting(line, scopes, guards, table);
    }

    @Bean
    ConnectionTrial connectionTrial(Line line, LoginScopes scopes, Guards guards, Clock clock) {
        return new ConnectionTrial(line, scopes, guards, new SampleInvoice(clock));
    }

    @Bean
    Standing standing(
            ConnectionTable table,
            LoginScopes scopes,
            Guards guards,
            CallCounter counter,
            Budget budget,
            ObjectProvider<UncertainPostings> uncertain,
            Clock clock) {
        return new Standing(
                table,
                scopes,
                guards,
                counter,
                budget,
                uncertain.getIfAvailable(() -> _ -> 0),
                clock);
    }
}
