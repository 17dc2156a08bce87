package org.sageonesync.gateway.invoices;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How invoices and credit notes are posted; keys {@code sageonesync.gateway.invoices.*}.
 *
 * @param calculateFirst how many documents of a kind SageOne calculates for a company before it
 *     saves the first without; 0: none
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.invoices")
public record SalesSettings(@Min(0) @DefaultValue("3") int calculateFirst) {}
