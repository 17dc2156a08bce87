package org.sageonesync.gateway.vault;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault, or refuses to start. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(@Value("${sageonesync.gateway.encryption-key:}") String key) {
        return new Vault(EncryptionKey.parse(key));
    }
}
