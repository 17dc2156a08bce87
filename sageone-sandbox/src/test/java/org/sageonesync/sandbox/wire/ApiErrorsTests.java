package org.sageonesync.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.ApiClient;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

class ApiErrorsTests {

    private final SandboxServer sandbox = SandboxServer.start();
    private final TestCompany company = sandbox.createCompany("Sample Internet");
    private final ApiClient api = ApiClient.of(sandbox, company);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void answerABadKeyWithAPage() throws Exception {
        var reply = as("not-the-key", company.password());

        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.headers().firstValue("X-APIKey")).contains("Invalid");
        assertThat(contentType(reply)).startsWith("text/html");
        sandbox.switches().set(Switch.KEY_REJECTION, Position.HTML_403);
        assertThat(as("not-the-key", company.password()).statusCode()).isEqualTo(403);
    }

    @Test
    void answerABadPasswordWithAMessage() throws Exception {
        var reply = as(company.apiKey(), "wrong");

        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.headers().firstValue("WWW-Authenticate")).contains("Basic");
        assertThat(reply.body())
                .isEqualTo("{\"Message\":\"Authorization has been denied for this request.\"}");
    }

    @Test
    void answerTheTwentiethBadPasswordWith429() throws Exception {
        for (int i = 0; i < 19; i++) {
            assertThat(as(company.apiKey(), "wrong").statusCode()).isEqualTo(401);
        }

        assertThat(as(company.apiKey(), "wrong").statusCode()).isEqualTo(429);
        assertThat(as(company.apiKey(), company.password()).statusCode()).isEqualTo(429);
        assertThat(sandbox.sandbox().doors().failedLogins()).isEqualTo(20);
    }

    @Test
    void takeTheKeyInEncodedAndInRawBraces() throws Exception {
        assertThat(as("{" + company.apiKey() + "}", company.password()).statusCode())
                .isEqualTo(200);
        assertThat(rawStatusLine("{" + company.apiKey() + "}")).startsWith("HTTP/1.1 200");
    }

    @Test
    void demandJson() throws Exception {
        var reply = api.send(api.request("/Customer/Get").setHeader("Content-Type", "text/xml"));

        assertThat(reply.statusCode()).isEqualTo(415);
    }

    @Test
    void tellWhatDoesNotExist() throws Exception {
        assertThat(api.get("/Nothing/Get"))
                .returns(404, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .startsWith("{\"Message\":\"No HTTP resource was found");
        assertThat(api.get("/TaxInvoice/Delete/1"))
                .returns(404, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .startsWith("\"");
        assertThat(api.get("/Customer/Get/notanumber").statusCode()).isEqualTo(404);
        assertThat(api.get("/Company/Nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void refuseTheWrongVerb() throws Exception {
        var reply = api.get("/Customer/Save");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void answerAWrongCompanyAsTheSwitchSays() throws Exception {
        var other = sandbox.createCompany("Somebody Else");
        var stranger =
                ApiClient.of(
                        sandbox,
                        new TestCompany(
                                other.id(),
                                "x",
                                company.user(),
                                company.password(),
                                company.apiKey()));
        assertThat(stranger.get("/Customer/Get").statusCode()).isEqualTo(404);

        sandbox.switches().set(Switch.WRONG_COMPANY, Position.NULL_200);

        assertThat(stranger.get("/Customer/Get"))
                .returns(200, HttpResponse::statusCode)
                .returns("null", HttpResponse::body);
        assertThat(api.get("/Company/Get/" + other.id()).body()).isEqualTo("null");
    }

    @Test
    void giveValidationErrorsInTheFormatOfTheSwitch() throws Exception {
        var plain = api.post("/Customer/Save", "{}");
        assertThat(plain)
                .returns(400, HttpResponse::statusCode)
                .returns("The Name field is required.", HttpResponse::body);
        assertThat(contentType(plain)).startsWith("text/plain");

        sandbox.switches().set(company.id(), Switch.VALIDATION_BODY, Position.JSON_STRING);
        assertThat(api.post("/Customer/Save", "{}").body())
                .isEqualTo("\"The Name field is required.\"");

        sandbox.switches().set(company.id(), Switch.VALIDATION_BODY, Position.MESSAGE_OBJECT);
        assertThat(api.post("/Customer/Save", "{}").body())
                .isEqualTo("{\"Message\":\"The Name field is required.\"}");
    }

    @Test
    void refuseABodyThatIsNotJsonAndAFilterThatIsNotOne() throws Exception {
        assertThat(api.post("/Customer/Save", "{\"Name\": ").statusCode()).isEqualTo(400);
        assertThat(api.post("/Customer/Save", "").statusCode()).isEqualTo(400);
        assertThat(api.get("/Customer/Get?$filter=Name+is+x").statusCode()).isEqualTo(400);
    }

    @Test
    void tellAnExpiredAndADeniedCompany() throws Exception {
        status(1);
        assertThat(api.get("/Customer/Get").statusCode()).isEqualTo(402);
        assertThat(
                        api.found("/Company/Get?includeStatus=true")
                                .path("Results")
                                .path(0)
                                .path("Status")
                                .asInt())
                .isEqualTo(1);
        status(2);
        assertThat(api.get("/Customer/Get").statusCode()).isEqualTo(405);
    }

    private void status(int status) {
        var change = JsonNodeFactory.instance.objectNode().put("Status", status);
        var _ = sandbox.sandbox().changeCompany(company.id(), change);
    }

    private HttpResponse<String> as(String key, String password)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = api.request("/Customer/Get", key, company.user(), password);
        return api.send(request);
    }

    private String rawStatusLine(String key) throws IOException {
        var basic = (company.user() + ":" + company.password()).getBytes(StandardCharsets.UTF_8);
        var request =
                """
                GET /api/2.0.0/Customer/Get?apikey=%s&CompanyId=%d HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Authorization: Basic %s
                Connection: close

                """
                        .formatted(key, company.id(), Base64.getEncoder().encodeToString(basic))
                        .replace("\n", "\r\n");
        try (var socket = new Socket("localhost", sandbox.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String contentType(HttpResponse<String> reply) {
        return reply.headers().firstValue("Content-Type").orElse("");
    }
}
