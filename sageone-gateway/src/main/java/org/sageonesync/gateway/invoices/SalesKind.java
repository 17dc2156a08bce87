package org.sageonesync.gateway.invoices;

import org.sageonesync.gateway.posting.NumberedKind;

/**
 * What invoices and credit notes have in common: our key stands in {@code ExternalReference},
 * SageOne works out the sums, and a document is taken back by its opposite.
 */
abstract class SalesKind extends NumberedKind {

    private final SalesSettings settings;

    SalesKind(SalesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String keyField() {
        return "ExternalReference";
    }

    @Override
    public int calculateFirst() {
        return settings.calculateFirst();
    }

    @Override
    public boolean isSummedByBooks() {
        return true;
    }
}
