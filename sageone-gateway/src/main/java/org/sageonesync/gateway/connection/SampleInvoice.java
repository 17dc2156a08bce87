package org.sageonesync.gateway.connection;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.ConnectionTest.Step;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Departure;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Has SageOne calculate an invoice for any customer and item, which stores nothing. */
final class SampleInvoice {

    private static final String STEP = "calculates an invoice";

    private final Clock clock;

    SampleInvoice(Clock clock) {
        this.clock = clock;
    }

    Step calculate(SageOne sageOne, CompanyKey company) {
        var customer = firstId(sageOne, company, "Customer/Get");
        var item = firstId(sageOne, company, "Item/Get");
        if (customer.isEmpty() || item.isEmpty()) {
            return new Step(
                    STEP, true, "Not tried: the books have no customer or no item to try it with.");
        }
        var reply = sageOne.call(calculation(company, invoice(customer.get(), item.get())));
        return ConnectionTrial.asStep(STEP, reply, "It can; nothing was stored.");
    }

    private static Optional<Long> firstId(SageOne sageOne, CompanyKey company, String operation) {
        var reply =
                sageOne.call(
                        Call.get(
                                company,
                                Lane.INTERACTIVE,
                                operation,
                                Map.of("$orderby", "ID", "$top", "1")));
        return reply instanceof Reply.Answered(_, var body, _, _)
                ? body.path("Results").path(0).path("ID").asLongOpt().stream().boxed().findFirst()
                : Optional.empty();
    }

    private static Call calculation(CompanyKey company, JsonNode invoice) {
        return Call.save(
                company,
                Lane.INTERACTIVE,
                "TaxInvoice/Calculate",
                Map.of(),
                invoice,
                Departure.ANYTIME);
    }

    private JsonNode invoice(long customer, long item) {
        var today = LocalDate.now(clock).toString();
        var invoice =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("CustomerId", customer)
                        .put("Date", today)
                        .put("DueDate", today)
                        .put("Inclusive", false);
        invoice.putArray("Lines")
                .addObject()
                .put("LineType", 0)
                .put("SelectionId", item)
                .put("Description", "Connection test")
                .put("Quantity", 1)
                .put("UnitPriceExclusive", 1);
        return invoice;
    }
}
