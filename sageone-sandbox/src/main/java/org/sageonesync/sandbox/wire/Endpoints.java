package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every method of every service but {@code Company}'s, which need no company. */
final class Endpoints {

    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String DELETE = "DELETE";
    private static final String CUSTOMER = Entities.CUSTOMER.name();
    private static final String RECEIPT = Entities.CUSTOMER_RECEIPT.name();
    private static final String ALLOCATION = Entities.ALLOCATION.name();

    private final List<Endpoint> endpoints = new ArrayList<>();

    Endpoints() {
        Stream.of(
                        Entities.CUSTOMER,
                        Entities.TAX_INVOICE,
                        Entities.CUSTOMER_RETURN,
                        Entities.CUSTOMER_RECEIPT,
                        Entities.ITEM,
                        Entities.TAX_TYPE,
                        Entities.ACCOUNT,
                        Entities.BANK_ACCOUNT)
                .map(entity -> Endpoint.of(entity.name(), "Get", GET, call -> read(entity, call)))
                .forEach(endpoints::add);
        customers();
        Stream.of(Entities.TAX_INVOICE, Entities.CUSTOMER_RETURN).forEach(this::documents);
        receipts();
        allocations();
    }

    boolean hasService(String service) {
        return endpoints.stream().anyMatch(one -> one.service().equalsIgnoreCase(service));
    }

    Optional<Endpoint> find(String service, String method) {
        return endpoints.stream()
                .filter(one -> one.service().equalsIgnoreCase(service))
                .filter(one -> one.method().equalsIgnoreCase(method))
                .findFirst();
    }

    private void customers() {
        add(CUSTOMER, "Save", POST, call -> call.body(call.books()::saveCustomer));
        add(CUSTOMER, "Delete", DELETE, call -> call.id(call.books()::deleteCustomer));
        add(CUSTOMER, "HasActivity", GET, call -> call.id(call.books()::hasActivity));
    }

    private void documents(Schema kind) {
        add(
                kind.name(),
                "Save",
                POST,
                call -> {
                    boolean systemNumber = call.request().flag("useSystemDocumentNumber");
                    return call.body(body -> call.books().saveDocument(kind, body, systemNumber));
                });
        add(
                kind.name(),
                "Calculate",
                POST,
                call -> call.body(b -> call.books().calculate(kind, b)));
        add(kind.name(), "Email", POST, call -> call.body(b -> call.books().email(kind, b)));
    }

    private void receipts() {
        add(RECEIPT, "Save", POST, call -> call.body(call.books()::saveReceipt));
        endpoints.add(
                Endpoint.of(RECEIPT, "Delete", DELETE, call -> call.id(call.books()::deleteReceipt))
                        .when(Switch.RECEIPT_REVERSAL, Position.DELETE));
    }

    private void allocations() {
        add(ALLOCATION, "Save", POST, call -> call.body(call.books()::saveAllocation));
        add(ALLOCATION, "Delete", DELETE, call -> call.id(call.books()::deleteAllocation));
        endpoints.add(
                Endpoint.of(ALLOCATION, "Get", GET, call -> read(Entities.ALLOCATION, call))
                        .when(Switch.ALLOCATION_LISTING, Position.GET, Position.BOTH));
        endpoints.add(
                Endpoint.of(
                                ALLOCATION,
                                "GetCustomerAllocationsAndOutstandingDocuments",
                                GET,
                                Endpoints::statement)
                        .when(Switch.ALLOCATION_LISTING, Position.CUSTOMER_ACTION, Position.BOTH));
    }

    private void add(
            String service, String method, String verb, Function<Call, Outcome> operation) {
        endpoints.add(Endpoint.of(service, method, verb, operation));
    }

    private static Outcome read(Schema entity, Call call) {
        return call.request().id() == null
                ? call.books().list(entity, call.request(), ThreadLocalRandom.current())
                : call.id(id -> call.books().get(entity, id));
    }

    private static Outcome statement(Call call) {
        var customer = call.request().option("customerId");
        try {
            return customer == null
                    ? call.id(call.books()::statement)
                    : call.books().statement(Long.parseLong(customer));
        } catch (NumberFormatException _) {
            return new Outcome.Missing();
        }
    }
}
