package org.sageonesync.sandbox.books;

/**
 * The sentences of SageOne's validation errors. Only {@link #NUMBER_TAKEN} is documented; the
 * others are inferred, and stand here together so that one capture from a real company corrects
 * them all.
 */
final class Sentences {

    static final String NUMBER_TAKEN = "Document Number already exists";
    static final String NUMBER_NEEDED = "The DocumentNumber field is required.";
    static final String NAME_TAKEN = "A customer with this name already exists.";
    static final String BAD_EMAIL = "The Email field is not a valid e-mail address.";
    static final String LOCKED = "The date falls in a period that is locked for processing.";
    static final String OVER_ALLOCATED = "The allocation exceeds the amount that is outstanding.";
    static final String BELOW_ALLOCATED =
            "The total cannot be less than the amount that is already allocated.";
    static final String NOT_POSITIVE = "The Total must be greater than zero.";
    static final String NEGATIVE_RETURN = "Amounts of a customer return must be positive.";
    static final String OTHER_CUSTOMER = "The documents belong to different customers.";
    static final String CUSTOMER_FIXED = "The customer of an allocated document cannot be changed.";

    private Sentences() {}

    static String unknown(String field) {
        return "The " + field + " does not exist.";
    }
}
