package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the books say that a receipt was paid. */
public enum PaymentMethod {
    @JsonProperty("cash")
    CASH,
    @JsonProperty("cheque")
    CHEQUE,
    @JsonProperty("card")
    CARD,
    /** Electronic transfer; debit orders too. */
    @JsonProperty("eft")
    EFT
}
