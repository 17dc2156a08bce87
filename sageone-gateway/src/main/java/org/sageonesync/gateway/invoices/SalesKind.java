package org.sageonesync.gateway.invoices;

import org.sageonesync.gateway.posting.DocumentKind;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What invoices and credit notes have in common: our key stands in {@code ExternalReference}, the
 * number is unique in a company, and a document that has been saved cannot be deleted; it is taken
 * back by its opposite.
 */
abstract class SalesKind implements DocumentKind {

    /** SageOne's service, such as {@code TaxInvoice}. */
    abstract String service();

    @Override
    public String getOperation() {
        return service() + "/Get";
    }

    @Override
    public String saveOperation() {
        return service() + "/Save";
    }

    @Override
    public String keyField() {
        return "ExternalReference";
    }

    @Override
    public String nameField() {
        return "DocumentNumber";
    }

    @Override
    public ObjectNode reversal() {
        return JsonNodeFactory.instance.objectNode();
    }
}
