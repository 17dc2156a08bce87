package org.sageonesync.contracts.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/**
 * Why a record is not SYNCED, or what is to be known of one that is. The wire form is stable and is
 * what {@code docs/operations.md} explains; the sentence for people stands in {@link
 * Reason#message()}.
 */
public enum ReasonCode {
    // SYNCED
    ON_ACCOUNT("on-account"),

    // PENDING
    QUEUED("queued"),
    IN_FLIGHT("in-flight"),
    OUT_OF_BUDGET("out-of-budget"),
    SAGEONE_BLOCKED("sageone-blocked"),
    SAGEONE_UNAVAILABLE("sageone-unavailable"),
    GATEWAY_UNAVAILABLE("gateway-unavailable"),
    REVERSAL_DUE("reversal-due"),

    // HELD
    AUTOMATIC_SYNC_OFF("automatic-sync-off"),

    // SKIPPED
    PARTNER_IGNORED("partner-ignored"),
    DELETED_BEFORE_POSTING("deleted-before-posting"),
    NO_LINES("no-lines"),
    ZERO_TOTAL("zero-total"),
    CREDIT_NOTES_OFF("credit-notes-off"),
    BEFORE_START_DATE("before-start-date"),
    REISSUED("reissued"),
    METHOD_NOT_PUSHED("method-not-pushed"),
    IMPORTED_FROM_BOOKS("imported-from-books"),

    // PARKED
    COMPANY_NOT_SET_UP("company-not-set-up"),
    COMPANY_NOT_CONNECTED("company-not-connected"),
    CREDENTIALS_REJECTED("credentials-rejected"),
    REGISTRATION_EXPIRED("registration-expired"),
    COMPANY_STOPPED("company-stopped"),
    PERIOD_LOCKED("period-locked"),
    NEWER_VERSION_AWAITED("newer-version-awaited"),
    CUSTOMER_UNKNOWN("customer-unknown"),
    CUSTOMER_AWAITED("customer-awaited"),
    INVOICE_AWAITED("invoice-awaited"),
    NUMBER_HELD("number-held"),
    CATEGORY_UNMAPPED("category-unmapped"),
    TAX_UNMAPPED("tax-unmapped"),
    MAPPING_INACTIVE("mapping-inactive"),
    CURRENCY_DIFFERS("currency-differs"),
    METHOD_UNMAPPED("method-unmapped"),
    BANK_ACCOUNT_MISSING("bank-account-missing"),

    // UNCERTAIN
    OUTCOME_UNKNOWN("outcome-unknown"),

    // FAILED
    INVALID_EVENT("invalid-event"),
    INVALID_RECORD("invalid-record"),
    DATES_IMPOSSIBLE("dates-impossible"),
    SIGNS_CONTRADICT("signs-contradict"),
    TOTALS_DIFFER("totals-differ"),
    TAX_CONTRADICTS("tax-contradicts"),
    OVER_ALLOCATED("over-allocated"),
    REFUND_UNSUPPORTED("refund-unsupported"),
    ROUNDING_DIFFERENCE("rounding-difference"),
    BOOKS_TOTAL_DIFFERS("books-total-differs"),
    REFUSED_BY_SAGEONE("refused-by-sageone"),
    ACCESS_DENIED("access-denied"),
    NAME_CONFLICT("name-conflict"),
    NUMBER_CONFLICT("number-conflict"),
    LOCKED_IN_BOOKS("locked-in-books"),
    ALLOCATION_REFUSED("allocation-refused"),
    ALLOCATION_CONFLICT("allocation-conflict"),
    DUPLICATE_FOUND("duplicate-found"),
    GONE_FROM_BOOKS("gone-from-books"),
    REMOVED_AFTER_POSTING("removed-after-posting");

    private final String wireName;

    ReasonCode(String wireName) {
        this.wireName = wireName;
    }

    /** The code in JSON, in metrics, in the database and in the documents. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * @throws IllegalArgumentException if there is no such code
     */
    @JsonCreator
    public static ReasonCode named(String wireName) {
        return Arrays.stream(values())
                .filter(code -> code.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "is not a known reason code: " + wireName));
    }
}
