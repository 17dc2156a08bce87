package org.sageonesync.localstack.http;

import org.sageonesync.localstack.process.StackFailure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One server's REST interface. Waits for each answer. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int OUT_OF_BUDGET = 429;

    private final String base;

    public Api(String base) {
        this.base = base;
    }

    public JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET()).body());
    }

    public Answer getWithTag(String path) {
        HttpResponse<String> response = send(request(path).GET());
        return new Answer(
                JSON.readTree(response.body()), response.headers().firstValue("ETag").orElse(""));
    }

    public String getText(String path, String accept) {
        return send(request(path).header("Accept", accept).GET()).body();
    }

    public JsonNode post(String path, Object body) {
        return read(send(withBody(request(path), "POST", body)));
    }

    public JsonNode patch(String path, Object body) {
        return read(send(withBody(request(path), "PATCH", body)));
    }

    public JsonNode put(String path, Object body, String... headers) {
        HttpRequest.Builder request = withBody(request(path), "PUT", body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return read(send(request));
    }

    /** Whether it answers 200; false if it cannot be reached. */
    public boolean isOk(String path) {
        try {
            var request = request(path).timeout(Duration.ofSeconds(5)).GET().build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
    }

    private static HttpRequest.Builder withBody(
            HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private static JsonNode read(HttpResponse<String> response) {
        return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
    }

    /** Where SageOne's calls are used up, it asks again when it is told to. */
    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        var deadline = Instant.now().plus(LONGEST);
        var response = sendOnce(request);
        while (response.statusCode() == OUT_OF_BUDGET && Instant.now().isBefore(deadline)) {
            pause(retryAfter(response));
            response = sendOnce(request);
        }
        if (response.statusCode() / 100 != 2) {
            throw new StackFailure(
                    "%s %s answered %d: %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    response.statusCode(),
                                    response.body()));
        }
        return response;
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StackFailure("%s cannot be reached: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static StackFailure interrupted() {
        Thread.currentThread().interrupt();
        return new StackFailure("the stack is being stopped");
    }

    /** A body and its {@code ETag}. */
    public record Answer(JsonNode body, String tag) {}

    /** The elements of an array. */
    public static List<JsonNode> elements(JsonNode array) {
        return List.copyOf(array.values());
    }
}
