package org.sageonesync.gateway.customers;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.posting.DocumentKind;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * SageOne's {@code Customer}. Our key stands in {@code TextField1}, where integrators keep theirs;
 * {@code Name} is unique in a company; a customer that is not wanted any more is made inactive.
 */
@Component
class CustomerKind implements DocumentKind {

    @Override
    public PostingKind kind() {
        return PostingKind.CUSTOMER;
    }

    @Override
    public String noun() {
        return "customer";
    }

    @Override
    public String getOperation() {
        return "Customer/Get";
    }

    @Override
    public String saveOperation() {
        return "Customer/Save";
    }

    @Override
    public String keyField() {
        return "TextField1";
    }

    @Override
    public String nameField() {
        return "Name";
    }

    @Override
    public ObjectNode reversal() {
        return JsonNodeFactory.instance.objectNode().put("Active", false);
    }
}
