package org.sageonesync.sandbox.switches;

import static org.sageonesync.sandbox.switches.Position.*;

import java.util.List;

/**
 * Every fact about SageOne that the reference marks as inferred, contested or unknown. The first
 * position is the default.
 */
public enum Switch {
    STRING_FILTERS(
            "client, contradicts doc",
            "conditions on texts in $filter",
            HONOURED,
            IGNORED,
            EMPTY,
            REJECTED),
    NUMERIC_FILTERS(
            "client",
            "conditions on numbers and flags in $filter",
            HONOURED,
            IGNORED,
            EMPTY,
            REJECTED),
    DATE_FILTERS(
            "client",
            "conditions on dates other than Modified in $filter",
            HONOURED,
            IGNORED,
            EMPTY,
            REJECTED),
    MODIFIED_FILTER(
            "infer", "conditions on Modified in $filter", HONOURED, IGNORED, EMPTY, REJECTED),
    LIST_ORDER(
            "infer",
            "order of a list without $orderby; SHUFFLED begins at another row in each call",
            SHUFFLED,
            BY_ID),
    TOTAL_RESULTS("client", "TotalResults of a list with $top", FULL, CAPPED_BY_TOP),
    WRONG_COMPANY(
            "doc, contradicts client",
            "a company that is unknown or not the user's",
            NOT_FOUND,
            NULL_200),
    MISSING_ENTITY("infer", "Get of an id that is not there", NOT_FOUND, NULL_200),
    DATE_FORMAT("wire", "dates in replies, without or with a trailing Z", PLAIN, ZULU),
    VALIDATION_BODY("wire", "body of a 400", PLAIN_TEXT, JSON_STRING, MESSAGE_OBJECT),
    ALLOCATION_LISTING("infer", "ways to read allocations", NONE, GET, CUSTOMER_ACTION, BOTH),
    RECEIPT_REVERSAL("?", "way to take back a receipt", NONE, DELETE, NEGATIVE_RECEIPT),
    BLOCK_SCOPE(
            "doc, two versions",
            "what a 429 blocks: this company, or all companies of the user with the key",
            COMPANY,
            USER),
    DAY_LIMIT(
            "client",
            "calls a day and company before a 429; OFF only counts",
            OFF,
            PER_DAY_5000,
            PER_DAY_2500),
    DAY_BOUNDARY("?", "where the counted day begins", UTC, JOHANNESBURG),
    RETRY_AFTER("?", "a Retry-After header on a 429", OFF, ON),
    KEY_REJECTION("wire, contradicts client", "reply to a bad API key", HTML_401, HTML_403),
    CREDENTIALS_ORDER("infer", "what is checked first when both are bad", KEY_FIRST, LOGIN_FIRST),
    LEFT_OUT_FIELDS("infer", "fields that an updating Save leaves out", BLANKED, KEPT),
    AUTO_ALLOCATION("infer", "receipts of a customer with AutoAllocateToOldestInvoice", ON, OFF),
    AUTO_NUMBERING(
            "infer", "a document with neither a number nor useSystemDocumentNumber", ON, REJECTED),
    ALLOCATION_TOUCHES_MODIFIED(
            "?", "whether an allocation changes the Modified of its documents", OFF, ON),
    CUSTOMER_NAMES("infer", "how names are compared for uniqueness", IGNORE_CASE, EXACT),
    TAX_ROUNDING("infer", "tax is rounded for each line, or once for the document", LINE, DOCUMENT),
    TAX_PERCENTAGE("client, contested", "percentages on the wire: 0.15 or 15", FRACTION, PERCENT),
    RETURN_OPEN_AMOUNT(
            "infer",
            "fields in which a credit note shows what is unallocated",
            BOTH,
            AMOUNT_DUE,
            TOTAL_UNALLOCATED),
    ZERO_FOREIGN_KEY(
            "client", "0 in a nullable foreign key; IGNORED takes it for null", REJECTED, IGNORED),
    RECEIPT_NUMBERS("infer", "document numbers of receipts", UNIQUE, REPEATABLE);

    private final String mark;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<Position> positions;

    Switch(String mark, String meaning, Position... positions) {
        this.mark = mark;
        this.meaning = meaning;
        this.positions = List.of(positions);
    }

    /** How sure the fact is, in the reference's words. */
    public String mark() {
        return mark;
    }

    /** What the switch decides. */
    public String meaning() {
        return meaning;
    }

    /** Its positions, the default first. */
    public List<Position> positions() {
        return positions;
    }

    /** The position it has until it is set. */
    public Position defaultPosition() {
        return positions.getFirst();
    }
}
