package org.sageonesync.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.ApiClient;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class ControlApiTests {

    private static final String KEY = "0b4e2b6a-7f5e-4d3a-9a51-1c7a6d1a2b3c";
    private static final String COMPANY =
            """
            {"name": "Sample", "user": "a@example.co.za", "password": "s3cret/pass",
             "apiKey": "%s", "members": [{"user": "b@example.co.za", "password": "other"}],
             "taxTypes": [{"Name": "VAT", "Percentage": 0.155}]}
            """
                    .formatted(KEY);

    private final SandboxServer sandbox = SandboxServer.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void createsACompanyThatItsMembersCanUse() throws Exception {
        long id = create();

        assertThat(client(id, "a@example.co.za", "s3cret/pass").found("/TaxType/Get").toString())
                .contains("0.155");
        assertThat(client(id, "b@example.co.za", "other").get("/Item/Get").statusCode())
                .isEqualTo(200);
    }

    @Test
    void changesAndDeletesACompany() throws Exception {
        long id = create();
        var path = "/sandbox/companies/" + id;

        assertThat(call("PATCH", path, "{\"LockProcessingDate\": \"2026-10-31\"}").body())
                .contains("2026-10-31T00:00:00");
        assertThat(call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(call("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void listsEverythingStoredWithoutCountingItAsACall() throws Exception {
        long id = create();
        client(id, "a@example.co.za", "s3cret/pass").saved("/Customer/Save", "{\"Name\": \"T\"}");

        var rows = json(call("GET", "/sandbox/companies/" + id + "/customers", ""));

        assertThat(rows).hasSize(1);
        assertThat(sandbox.counters(id).total()).isEqualTo(1);
    }

    @Test
    void setsSwitchesForOneCompanyOrAll() throws Exception {
        long id = create();

        call("PATCH", "/sandbox/switches", "{\"DATE_FORMAT\": \"ZULU\"}");
        call("PATCH", "/sandbox/companies/" + id + "/switches", "{\"DATE_FORMAT\": \"PLAIN\"}");

        assertThat(sandbox.switches().position(Switch.DATE_FORMAT)).isEqualTo(Position.ZULU);
        assertThat(sandbox.switches().position(id, Switch.DATE_FORMAT)).isEqualTo(Position.PLAIN);
        assertThat(call("PATCH", "/sandbox/switches", "{\"DATE_FORMAT\": \"FULL\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void plantsFaultsAndShowsTheirHits() throws Exception {
        long id = create();
        var planted =
                call(
                        "POST",
                        "/sandbox/faults",
                        "{\"service\": \"Item\", \"method\": \"Get\", \"kind\": \"ERROR_500\", \"times\": 1}");

        assertThat(planted.statusCode()).isEqualTo(201);
        assertThat(client(id, "a@example.co.za", "s3cret/pass").get("/Item/Get").statusCode())
                .isEqualTo(500);
        assertThat(json(call("GET", "/sandbox/faults", "")).path(0).path("hits").asInt())
                .isEqualTo(1);
        assertThat(call("DELETE", "/sandbox/faults/999", "").statusCode()).isEqualTo(404);
    }

    @Test
    void scalesTime() throws Exception {
        assertThat(call("PUT", "/sandbox/time", "{\"scale\": 60}").statusCode()).isEqualTo(200);
        assertThat(sandbox.time().factor()).isEqualByComparingTo("60");
        assertThat(call("PUT", "/sandbox/time", "{\"scale\": 0}").statusCode()).isEqualTo(400);
    }

    @Test
    void showsCallsAndCountersWithoutAnySecret() throws Exception {
        long id = create();
        client(id, "a@example.co.za", "s3cret/pass").get("/Item/Get?$top=5");
        client(id, "a@example.co.za", "wrong").get("/Item/Get");

        var requests = json(call("GET", "/sandbox/requests?after=0", ""));
        var counters = json(call("GET", "/sandbox/counters", ""));

        assertThat(requests).hasSize(2);
        assertThat(requests.path(0).path("options").path("$top").asString()).isEqualTo("5");
        assertThat(requests.toString()).doesNotContain(KEY).doesNotContain("s3cret");
        assertThat(counters.path("failedLogins").asInt()).isEqualTo(1);
        assertThat(counters.path("companies").path(Long.toString(id)).path("calls").toString())
                .isEqualTo("{\"Item/Get\":1}");
    }

    @Test
    void changesPasswordsAndRevokesKeys() throws Exception {
        long id = create();
        call("PUT", "/sandbox/logins", "{\"user\": \"a@example.co.za\", \"password\": \"new\"}");
        assertThat(client(id, "a@example.co.za", "new").get("/Item/Get").statusCode())
                .isEqualTo(200);

        call("POST", "/sandbox/keys/revoke", "{\"apiKey\": \"" + KEY + "\"}");
        assertThat(client(id, "a@example.co.za", "new").get("/Item/Get").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesABodyThatItCannotRead() throws Exception {
        assertThat(call("POST", "/sandbox/companies", "{").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/sandbox/companies", "{}").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/sandbox/companies/1/customers", "").statusCode()).isEqualTo(404);
    }

    @Test
    void isUpAndThrowsEverythingAwayOnReset() throws Exception {
        create();
        assertThat(call("GET", "/sandbox/health", "").body()).isEqualTo("{\"status\":\"UP\"}");

        call("POST", "/sandbox/reset", "");

        assertThat(json(call("GET", "/sandbox/companies", ""))).isEmpty();
    }

    private long create() throws IOException, InterruptedException {
        return json(call("POST", "/sandbox/companies", COMPANY)).path("ID").asLong();
    }

    private ApiClient client(long id, String user, String password) {
        return ApiClient.of(sandbox, new TestCompany(id, "Sample", user, password, KEY));
    }

    private HttpResponse<String> call(String verb, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                        .header("Content-Type", "application/json")
                        .method(verb, HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
