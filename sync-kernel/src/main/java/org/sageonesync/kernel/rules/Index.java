package org.sageonesync.kernel.rules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;

import java.time.LocalDate;

/**
 * How a record is found.
 *
 * @param documentDate the local date of the document; null for records that are none
 * @param searchText what {@code q} looks in, besides the id: names and numbers
 * @param naturalKey what no other live record of the company may share, such as a document number:
 *     records that wait for {@code number:<key>} are released when a record of that key changes;
 *     null: there is none
 * @param amount what the document comes to, inclusive of tax; of a credit note what it credits;
 *     null for records that are none
 */
public record Index(
        @Nullable LocalDate documentDate,
        String searchText,
        @Nullable String naturalKey,
        @Nullable Money amount) {

    /** Of a record that is no document, and whose company may have several like it. */
    public Index(String searchText) {
        this(null, searchText, null, null);
    }
}
