package org.sageonesync.reliability.matrix;

import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.World;
import org.sageonesync.sandbox.books.Books;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.rows.Schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Function;

/**
 * SageOne carries a request out long after it was given up and made again: the same once more.
 *
 * @param operation what was requested
 * @param service of the document that it was about
 * @param isChange whether it was to replace what is there
 */
record LateCommit(String operation, String service, boolean isChange) {

    static LateCommit of(Row row) {
        return new LateCommit(row.operation(), row.service(), row.isChange());
    }

    /** What SageOne makes of it. */
    Mark happen(World world, Company company) {
        var before = Picture.of(world, company);
        var books = world.sandbox().sandbox().companies().find(company.id()).orElseThrow().books();
        var outcome = saving(books).apply(again(world, company));
        if (outcome instanceof Outcome.Refused) {
            return Mark.REFUSED;
        }
        return Picture.of(world, company).equals(before) ? Mark.THE_SAME : Mark.TWICE;
    }

    private JsonNode again(World world, Company company) {
        var row = (ObjectNode) world.books(company, service).getLast().deepCopy();
        if (!isChange) {
            row.remove("ID");
        }
        if (!row.path("DocumentNumber").asString("").startsWith("N-")) {
            row.remove("DocumentNumber");
        }
        return row;
    }

    private Function<JsonNode, Outcome> saving(Books books) {
        return switch (operation) {
            case "Customer/Save" -> books::saveCustomer;
            case "TaxInvoice/Save" -> document(books, Entities.TAX_INVOICE);
            case "CustomerReturn/Save" -> document(books, Entities.CUSTOMER_RETURN);
            case "CustomerReceipt/Save" -> books::saveReceipt;
            case "Allocation/Save" -> books::saveAllocation;
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Function<JsonNode, Outcome> document(Books books, Schema kind) {
        return body -> books.saveDocument(kind, body, !body.has("DocumentNumber"));
    }
}
