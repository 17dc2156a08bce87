package org.sageonesync.payments;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.ReceiptPostings;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.dispatch.GatewaySettings;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.KnownEvents;
import org.sageonesync.kernel.rules.Ledger;
import org.sageonesync.kernel.rules.Remembering;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.intake.RequiredTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs payments into the engine. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    ReceiptPostings receiptPostings(HttpInterfaces http, GatewaySettings gateway) {
        return http.create(ReceiptPostings.class, gateway.url(), gateway.timeout());
    }

    @Bean
    PaymentRules paymentRules(ReceiptPostings receipts, Dependencies dependencies) {
        return new PaymentRules(
                new Remembering<>(
                        new Ledger<>(PostingKind.RECEIPT, receipts::put, receipts::reverse)),
                dependencies);
    }

    @Bean
    KnownEvents customers() {
        return new KnownEvents(Entity.CUSTOMER, EventDecoders.customers());
    }

    @Bean
    RequiredTopic customersTopic() {
        return RequiredTopic.compacted(Topics.CUSTOMERS);
    }
}
