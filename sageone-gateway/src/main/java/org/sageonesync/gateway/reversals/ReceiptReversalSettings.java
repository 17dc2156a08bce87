package org.sageonesync.gateway.reversals;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How receipts are taken back; keys {@code sageonesync.gateway.receipts.*}.
 *
 * @param reversal the way that SageOne offers
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.receipts")
record ReceiptReversalSettings(@NotNull @DefaultValue("none") Way reversal) {

    /** SageOne's documents name none of them. */
    enum Way {
        /** A person does it in SageOne. */
        NONE,
        /** {@code CustomerReceipt/Delete}. */
        DELETE,
        /** A second receipt over the negative amount. */
        NEGATIVE_RECEIPT
    }
}
