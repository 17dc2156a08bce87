package org.sageonesync.runtime.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.WebClient;

import tools.jackson.databind.json.JsonMapper;

/** Gives a service the maker of its clients. */
@AutoConfiguration(after = WebClientAutoConfiguration.class)
class HttpConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HttpInterfaces httpInterfaces(WebClient.Builder builder, JsonMapper json) {
        return new HttpInterfaces(builder, json);
    }
}
