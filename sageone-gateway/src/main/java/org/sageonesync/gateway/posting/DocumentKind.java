package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;

import tools.jackson.databind.node.ObjectNode;

/** How a kind of document is written to SageOne and found there. */
public interface DocumentKind {

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
     * own books, so the key need not name it.
     */
    default String key(BillingRef ref) {
        return "billing:" + ref;
    }
}
