package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.outcome.ReasonCode;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** How a kind of document is written to SageOne and found there. */
public interface DocumentKind {

    /** Every key of ours begins so. */
    String OUR_PREFIX = "billing:";

    PostingKind kind();

    /** What an accountant calls it, such as {@code customer}. */
    String noun();

    /** The list and look-up, such as {@code Customer/Get}. */
    String getOperation();

    /** The write, such as {@code Customer/Save}. */
    String saveOperation();

    /** The field that holds {@link #key our key}. */
    String keyField();

    /** The field that holds the natural key, such as {@code Name}. */
    String nameField();

    /** The fields that take a document out of the books. */
    ObjectNode reversal();

    /**
     * Our key in the document, by which it is found again and known to be ours. A company has its
     * own books, so the key need not name it. Each life of a record has its own; a {@code ~} of the
     * reference is doubled, so that no two are alike.
     *
     * @param generation the record's life, from 0
     */
    default String key(BillingRef ref, int generation) {
        var record = OUR_PREFIX + ref.value().replace("~", "~~");
        return generation == 0 ? record : record + "~" + generation;
    }

    /** What an accountant calls its natural key. */
    default String nameNoun() {
        return "name";
    }

    /** Why a document is refused whose natural key is another's. */
    default ReasonCode nameConflict() {
        return ReasonCode.NAME_CONFLICT;
    }

    /** Whether a document that was taken out of the books stays so, and its record begins anew. */
    default boolean endsWithReversal() {
        return false;
    }

    /** Query parameters of a Save that creates a document without a natural key. */
    default Map<String, String> unnamedQuery() {
        return Map.of();
    }

    /** Whether SageOne works out its sums, so that a wrong one is seldom alone. */
    default boolean isSummedByBooks() {
        return false;
    }

    /** How many documents of a company SageOne calculates before it saves the first. */
    default int calculateFirst() {
        return 0;
    }

    /** The calculation, which stores nothing. */
    default String calculateOperation() {
        return saveOperation().replace("/Save", "/Calculate");
    }

    /** The removal, where SageOne offers one. */
    default String deleteOperation() {
        return saveOperation().replace("/Save", "/Delete");
    }

    /** Where to look for the document that bears a natural key, the most promising first. */
    default List<ListFilter> searches(String name, ObjectNode fields) {
        return List.of(ListFilter.text(nameField(), name));
    }

    /** Whether the whole list is read where the filters found nothing. */
    default boolean isSearchedWhole() {
        return true;
    }

    /** Whether a document that bears our number but not our key is provably ours. */
    default boolean isProvablyOurs(BooksObject holder, Wish wish) {
        return false;
    }
}
