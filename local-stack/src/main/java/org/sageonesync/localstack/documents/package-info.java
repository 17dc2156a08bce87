/** The sample's invoices and credit notes, and what must become of them. */
@NullMarked
package org.sageonesync.localstack.documents;

import org.jspecify.annotations.NullMarked;
