package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.gateway.SalesDocument.Line;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.gateway.customers.BooksCustomer;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.sandbox.books.Books;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.control.NewCompany;
import org.sageonesync.sandbox.control.Sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What is saved is what the books show, whatever it is; and they show nothing else. */
class SalesRoundTripTests {

    private final Sandbox sandbox = new Sandbox(Clock.systemUTC());
    private final long company =
            sandbox.createCompany(
                    NewCompany.standard("Sample Internet", "a@example.co.za", "secret", "key"));
    private final long customer = customer();

    @RepeatedTest(100)
    void theBooksShowWhatWasSavedAndKeepItThroughAChange(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var first = fields(document(random));
        var second = fields(document(random));

        save(withoutNulls(first));
        var stored = stored();
        assertThat(stored.differences(first)).isEmpty();

        save(stored.with(second));
        assertThat(stored().id()).isEqualTo(stored.id());
        assertThat(stored().differences(second)).isEmpty();
        assertThat(stored().shows(first)).as("the first content").isFalse();
    }

    private ObjectNode fields(SalesDocument document) {
        var booksCustomer = new BooksCustomer(customer, "Nomvula", null);
        return SalesTranslation.content(PostingKind.INVOICE, document, booksCustomer).fields();
    }

    private void save(JsonNode body) {
        assertThat(books().saveDocument(Entities.TAX_INVOICE, onTheWire(body), false))
                .isInstanceOfAny(Outcome.Created.class, Outcome.Updated.class);
    }

    private BooksObject stored() {
        var rows = sandbox.rows(company, "TaxInvoice");
        assertThat(rows).hasSize(1);
        return BooksObject.of(onTheWire(rows.getFirst())).orElseThrow();
    }

    private static JsonNode onTheWire(JsonNode node) {
        return JsonMapper.builder().build().readTree(node.toString());
    }

    private static JsonNode withoutNulls(ObjectNode fields) {
        var body = fields.deepCopy().removeNulls();
        body.path("Lines").forEach(line -> ((ObjectNode) line).removeNulls());
        return body;
    }

    private SalesDocument document(Random random) {
        var samples =
                new SalesSamples(
                        any(random, sandbox.rows(company, "Item")),
                        any(random, sandbox.rows(company, "TaxType")));
        return new SalesDocument(
                "N-1",
                false,
                null,
                new BillingRef("7"),
                SalesSamples.DAY.plusDays(random.nextInt(1000)),
                SalesSamples.DAY.plusDays(1000),
                random.nextBoolean(),
                text(random, 100),
                text(random, 8000),
                new Buyer(text(random, 100), text(random, 30), List.of("1 Long Street")),
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> line(random, samples))
                        .toList(),
                SalesSamples.totals(1),
                List.of());
    }

    private static Line line(Random random, SalesSamples samples) {
        return new Line(
                new Target(Target.Kind.ITEM, samples.item()),
                samples.taxType(),
                "Line " + random.nextInt(),
                text(random, 8000),
                BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4)),
                BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5)),
                BigDecimal.valueOf(random.nextInt(10_000), 2));
    }

    private static @Nullable String text(Random random, int longest) {
        return random.nextBoolean()
                ? null
                : " é'\"\\" + "x".repeat(random.nextInt(Math.min(longest, 200) - 10)) + "\n ";
    }

    private static String any(Random random, List<JsonNode> rows) {
        return rows.get(random.nextInt(rows.size())).path("ID").asString("");
    }

    private long customer() {
        var body = JsonMapper.builder().build().createObjectNode().put("Name", "Nomvula");
        assertThat(books().saveCustomer(body)).isInstanceOf(Outcome.Created.class);
        return sandbox.rows(company, "Customer").getFirst().path("ID").asLong(0);
    }

    private Books books() {
        return sandbox.companies().find(company).orElseThrow().books();
    }
}
