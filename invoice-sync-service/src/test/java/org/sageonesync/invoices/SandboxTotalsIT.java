package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.kernel.rules.Step;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The sandbox's own arithmetic against ours, on documents of every kind. */
class SandboxTotalsIT {

    private static final int DOCUMENTS = 300;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void calculateComesToOurTotals() throws Exception {
        try (var sandbox = SandboxServer.start()) {
            // A minute's window of a millisecond: the limit of calls is not the matter here.
            sandbox.time().set(new BigDecimal("60000"));
            var company = sandbox.createCompany("Sample Internet");
            var settings =
                    List.of(settings(sandbox, company, false), settings(sandbox, company, true));
            var bills = new RandomBills();
            var asked = 0;
            while (asked < DOCUMENTS) {
                var bill = bills.next().bill();
                if (Drafting.draft(bill.build(), settings.get(asked % 2))
                        instanceof Step.Ok<SalesDraft>(var draft)) {
                    assertEqual(bill, calculated(sandbox, company, draft), draft);
                    asked++;
                }
            }
        }
    }

    /** The company's own ids of its tax types. */
    private static SettingsSnapshot settings(
            SandboxServer sandbox, TestCompany company, boolean inclusive) {
        var types = sandbox.rows(company.id(), "TaxType");
        return new Setup()
                .without("1")
                .without("2")
                .taxType(types.get(0).get("ID").asString(), "Standard Rate", "15")
                .taxType(types.get(1).get("ID").asString(), "Zero Rate", "0")
                .invoices("roundingItem", "88")
                .invoices("inclusiveAmounts", inclusive)
                .build();
    }

    private static void assertEqual(Bill bill, JsonNode answer, SalesDraft draft) {
        var totals = draft.document().totals();
        assertThat(answer.get("Total").decimalValue())
                .as(bill.json())
                .isEqualByComparingTo(totals.inclusive().amount());
        assertThat(answer.get("Tax").decimalValue())
                .as(bill.json())
                .isEqualByComparingTo(totals.tax().amount());
        assertThat(answer.get("Exclusive").decimalValue())
                .as(bill.json())
                .isEqualByComparingTo(totals.exclusive().amount());
    }

    private JsonNode calculated(SandboxServer sandbox, TestCompany company, SalesDraft draft)
            throws IOException, InterruptedException {
        var service = draft.side() == Side.INVOICE ? "TaxInvoice" : "CustomerReturn";
        var uri =
                URI.create(
                        "%s/api/2.0.0/%s/Calculate?apikey=%s&companyid=%d"
                                .formatted(
                                        sandbox.baseUrl(),
                                        service,
                                        company.apiKey(),
                                        company.id()));
        var login = (company.user() + ":" + company.password()).getBytes(UTF_8);
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(login))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body(sandbox, company, draft.document())))
                        .build();
        var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private static String body(SandboxServer sandbox, TestCompany company, SalesDocument document) {
        var item = sandbox.rows(company.id(), "Item").getFirst().get("ID").asLong();
        List<Map<String, Object>> lines =
                document.lines().stream().map(line -> line(document, line, item)).toList();
        return JSON.writeValueAsString(
                Map.of(
                        "CustomerId", customer(sandbox, company),
                        "Date", document.date().toString(),
                        "DueDate", document.date().toString(),
                        "Inclusive", document.inclusive(),
                        "Lines", lines));
    }

    private static long customer(SandboxServer sandbox, TestCompany company) {
        var customers = sandbox.customers(company.id());
        var customer =
                customers.isEmpty()
                        ? sandbox.sandbox()
                                .put(
                                        company.id(),
                                        "Customer",
                                        JSON.readTree("{\"Name\":\"Thandi\"}"))
                        : customers.getFirst();
        return customer.get("ID").asLong();
    }

    private static Map<String, Object> line(
            SalesDocument document, SalesDocument.Line line, long item) {
        return Map.of(
                "SelectionId",
                item,
                "LineType",
                0,
                "TaxTypeId",
                Long.valueOf(line.taxTypeId()),
                "Quantity",
                line.quantity(),
                document.inclusive() ? "UnitPriceInclusive" : "UnitPriceExclusive",
                line.unitPrice(),
                "DiscountPercentage",
                line.discountPercent().movePointLeft(2));
    }
}
