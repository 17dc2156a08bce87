package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.ListFilter;
import org.sageonesync.gateway.posting.Wish;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * What invoices and credit notes have in common: our key stands in {@code ExternalReference}, the
 * number is unique in a company, and a document that has been saved cannot be deleted; it is taken
 * back by its opposite.
 */
abstract class SalesKind implements DocumentKind {

    private final SalesSettings settings;

    SalesKind(SalesSettings settings) {
        this.settings = settings;
    }

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
    public String nameNoun() {
        return "number";
    }

    @Override
    public ReasonCode nameConflict() {
        return ReasonCode.NUMBER_CONFLICT;
    }

    @Override
    public boolean endsWithReversal() {
        return true;
    }

    @Override
    public Map<String, String> unnamedQuery() {
        return Map.of("useSystemDocumentNumber", "true");
    }

    @Override
    public int calculateFirst() {
        return settings.calculateFirst();
    }

    @Override
    public ObjectNode reversal() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A document is provably ours only if it is the customer's, so the customer's are enough. */
    @Override
    public List<ListFilter> searches(String name, ObjectNode fields) {
        return SalesSearches.of(name, fields);
    }

    /** There may be a hundred thousand. */
    @Override
    public boolean isSearchedWhole() {
        return false;
    }

    @Override
    public boolean isProvablyOurs(BooksObject holder, Wish wish) {
        return SalesSearches.isOfCustomer(holder, wish.fields())
                && holder.json().path("Total").isNumber()
                && wish.objection(holder.json()).isEmpty();
    }
}
