package org.sageonesync.invoices;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.gateway.CreditNotePostings;
import org.sageonesync.contracts.gateway.InvoicePostings;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.dispatch.GatewaySettings;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.KnownEvents;
import org.sageonesync.kernel.projection.Namesakes;
import org.sageonesync.kernel.rules.Journal;
import org.sageonesync.kernel.rules.Ledger;
import org.sageonesync.kernel.rules.Remembering;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.intake.RequiredTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs invoices and credit notes into the engine. */
@Configuration(proxyBeanMethods = false)
class InvoiceConfiguration {

    @Bean
    InvoicePostings invoicePostings(HttpInterfaces http, GatewaySettings gateway) {
        return http.create(InvoicePostings.class, gateway.url(), gateway.timeout());
    }

    @Bean
    CreditNotePostings creditNotePostings(HttpInterfaces http, GatewaySettings gateway) {
        return http.create(CreditNotePostings.class, gateway.url(), gateway.timeout());
    }

    @Bean
    InvoiceRules invoiceRules(
            InvoicePostings invoices,
            CreditNotePostings creditNotes,
            Postings postings,
            Dependencies dependencies,
            Namesakes namesakes) {
        var sender =
                new Sender(
                        new Remembering<>(
                                new Ledger<>(
                                        PostingKind.INVOICE, invoices::put, invoices::reverse)),
                        new Remembering<>(
                                new Ledger<>(
                                        PostingKind.CREDIT_NOTE,
                                        creditNotes::put,
                                        creditNotes::reverse)));
        return new InvoiceRules(
                new InvoiceBooks(sender, new Journal(postings)),
                new CreditNoteBooks(sender),
                dependencies,
                namesakes);
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
