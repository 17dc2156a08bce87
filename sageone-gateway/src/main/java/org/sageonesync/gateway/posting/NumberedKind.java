package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.outcome.ReasonCode;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * A customer's document with a number: what was saved cannot be deleted for certain, and what was
 * taken back stays so.
 */
public abstract class NumberedKind implements DocumentKind {

    /** For the kinds of other packages. */
    protected NumberedKind() {}

    /** SageOne's service, such as {@code TaxInvoice}. */
    protected abstract String service();

    @Override
    public String getOperation() {
        return service() + "/Get";
    }

    @Override
    public String saveOperation() {
        return service() + "/Save";
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
    public ObjectNode reversal() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A document is provably ours only if it is the customer's, so the customer's are enough. */
    @Override
    public List<ListFilter> searches(String name, ObjectNode fields) {
        return NumberSearches.of(name, fields);
    }

    /** There may be a hundred thousand. */
    @Override
    public boolean isSearchedWhole() {
        return false;
    }

    @Override
    public boolean isProvablyOurs(BooksObject holder, Wish wish) {
        return NumberSearches.isOfCustomer(holder, wish.fields())
                && holder.json().path("Total").isNumber()
                && wish.objection(holder.json()).isEmpty();
    }
}
