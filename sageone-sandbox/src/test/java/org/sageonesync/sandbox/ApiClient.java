package org.sageonesync.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls the sandbox as SageOne's clients do. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final TestCompany company;
    private final Duration timeout;

    private ApiClient(URI api, TestCompany company, Duration timeout) {
        this.api = api;
        this.company = company;
        this.timeout = timeout;
    }

    public static ApiClient of(SandboxServer sandbox, TestCompany company) {
        return new ApiClient(sandbox.apiUrl(), company, PATIENCE);
    }

    public ApiClient withTimeout(Duration shorter) {
        return new ApiClient(api, company, shorter);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** A call that must succeed; its body. */
    public JsonNode saved(String path, String body) throws IOException, InterruptedException {
        var response = post(path, body);
        if (response.statusCode() > 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** A call that must find something; its body. */
    public JsonNode found(String path) throws IOException, InterruptedException {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public HttpRequest.Builder request(String path) {
        return request(path, company.apiKey(), company.user(), company.password());
    }

    public HttpRequest.Builder request(String path, String key, String user, String password) {
        var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(
                        URI.create(
                                api
                                        + path.replace(" ", "%20").replace("'", "%27")
                                        + (path.contains("?") ? "&" : "?")
                                        + "apikey="
                                        + key.replace("{", "%7B").replace("}", "%7D")
                                        + "&companyid="
                                        + company.id()))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
