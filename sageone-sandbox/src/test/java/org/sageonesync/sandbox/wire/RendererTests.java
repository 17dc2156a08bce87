package org.sageonesync.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.ApiClient;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;

class RendererTests {

    private final SandboxServer sandbox = SandboxServer.start();
    private final TestCompany company = sandbox.createCompany("Sample Internet");
    private final ApiClient api = ApiClient.of(sandbox, company);
    private long customer;

    @BeforeEach
    void createCustomer() throws Exception {
        customer = api.saved("/Customer/Save", "{\"Name\": \"Thandi\"}").path("ID").asLong();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void leavesLinesOutOfListsUnlessAskedForDetail() throws Exception {
        long id = save("TaxInvoice").path("ID").asLong();

        assertThat(first("/TaxInvoice/Get").has("Lines")).isFalse();
        assertThat(first("/TaxInvoice/Get?includeDetail=true").path("Lines")).hasSize(1);
        assertThat(api.found("/TaxInvoice/Get/" + id).path("Lines")).hasSize(1);
    }

    @Test
    void selectsFields() throws Exception {
        assertThat(first("/Customer/Get?$select=id,NAME").propertyNames())
                .containsExactly("ID", "Name");
    }

    @Test
    void writesMoneyAsPlainNumbersAndDatesAsTheSwitchSays() throws Exception {
        save("TaxInvoice");
        var body = api.get("/TaxInvoice/Get").body();
        assertThat(body).contains("\"Total\":115.00").contains("\"Date\":\"2026-11-01T00:00:00\"");

        sandbox.switches().set(Switch.DATE_FORMAT, Position.ZULU);
        assertThat(api.get("/TaxInvoice/Get").body()).contains("\"2026-11-01T00:00:00Z\"");
    }

    @Test
    void writesPercentagesAsTheSwitchSays() throws Exception {
        assertThat(api.get("/TaxType/Get").body()).contains("\"Percentage\":0.15");

        sandbox.switches().set(Switch.TAX_PERCENTAGE, Position.PERCENT);
        assertThat(api.get("/TaxType/Get").body()).contains("\"Percentage\":15");
    }

    @Test
    void showsWhatIsOpenOfACreditNoteAsTheSwitchSays() throws Exception {
        save("CustomerReturn");
        assertThat(first("/CustomerReturn/Get").has("AmountDue")).isTrue();

        sandbox.switches().set(Switch.RETURN_OPEN_AMOUNT, Position.TOTAL_UNALLOCATED);
        assertThat(first("/CustomerReturn/Get").has("AmountDue")).isFalse();
        assertThat(first("/CustomerReturn/Get").has("TotalUnallocated")).isTrue();
    }

    @Test
    void offersAllocationsAsTheSwitchSays() throws Exception {
        save("TaxInvoice");
        var action =
                "/Allocation/GetCustomerAllocationsAndOutstandingDocuments?customerId=" + customer;
        assertThat(api.get("/Allocation/Get").statusCode()).isEqualTo(404);
        assertThat(api.get(action).statusCode()).isEqualTo(404);

        sandbox.switches().set(Switch.ALLOCATION_LISTING, Position.BOTH);
        assertThat(api.get("/Allocation/Get").statusCode()).isEqualTo(200);
        assertThat(api.found(action).path("OutstandingDocuments")).hasSize(1);
    }

    @Test
    void answersDeletesAndQuestionsBarely() throws Exception {
        assertThat(api.get("/Customer/HasActivity/" + customer).body()).isEqualTo("false");
        var deleted = api.delete("/Customer/Delete/" + customer);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
    }

    @Test
    void refusesToDeleteACustomerInUse() throws Exception {
        long invoice = save("TaxInvoice").path("ID").asLong();

        assertThat(api.delete("/Customer/Delete/" + customer).statusCode()).isEqualTo(409);
        assertThat(api.post("/TaxInvoice/Email", "{\"ID\": " + invoice + "}").statusCode())
                .isEqualTo(204);
    }

    private JsonNode save(String service) throws Exception {
        return api.saved(
                "/" + service + "/Save",
                """
                {"CustomerId": %d, "Date": "2026-11-01", "DueDate": "2026-11-30",
                 "Lines": [{"SelectionId": %d, "TaxTypeId": %d, "Quantity": 1,
                            "UnitPriceExclusive": 100}]}
                """
                        .formatted(customer, id("Item"), id("TaxType")));
    }

    private long id(String service) {
        return sandbox.rows(company.id(), service).getFirst().path("ID").asLong();
    }

    private JsonNode first(String path) throws Exception {
        return api.found(path).path("Results").path(0);
    }
}
