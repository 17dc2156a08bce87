package org.sageonesync.benchmarks.load;

import io.netty.buffer.Unpooled;

import org.sageonesync.benchmarks.bed.Company;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * Posts bodies to SageOne and does nothing else: no journal, no limits, no second thought. As many
 * calls are under way at once as the gateway may have with one login.
 */
public final class BareClient implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Company company;
    private final String base;
    private final ConnectionProvider connections = ConnectionProvider.create("bare", AT_ONCE);
    private final HttpClient client;

    /**
     * @param sandbox its address
     */
    public BareClient(Company company, String sandbox) {
        this.company = company;
        this.base = sandbox + "/api/2.0.0/";
        this.client =
                HttpClient.create(connections)
                        .headers(
                                headers ->
                                        headers.set("Content-Type", "application/json")
                                                .set("Authorization", authorization()));
    }

    private String authorization() {
        String login = company.user() + ":" + company.password();
        return "Basic "
                + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts customers or invoices; their ids in SageOne, in the order of the bodies. */
    public List<Long> post(Kind kind, List<ObjectNode> bodies) {
        return await(
                Flux.fromIterable(bodies)
                        .flatMapSequential(body -> save(kind.books(), body), AT_ONCE));
    }

    /** Posts receipts, each with its allocation to an invoice of the list. */
    public List<Long> pay(List<ObjectNode> receipts, List<Long> invoices) {
        return await(
                Flux.range(0, receipts.size())
                        .flatMapSequential(
                                i ->
                                        save(Kind.PAYMENTS.books(), receipts.get(i))
                                                .flatMap(
                                                        id ->
                                                                allocate(
                                                                        id,
                                                                        invoices.get(i),
                                                                        receipts.get(i))),
                                AT_ONCE));
    }

    private Mono<Long> allocate(long receipt, long invoice, ObjectNode body) {
        return save(
                "Allocation",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("SourceDocumentId", receipt)
                        .put("AllocatedToDocumentId", invoice)
                        .set("Total", body.required("Total")));
    }

    private Mono<Long> save(String service, JsonNode body) {
        byte[] bytes = JSON.writeValueAsBytes(body);
        return client.headers(headers -> headers.set("Content-Length", bytes.length))
                .post()
                .uri(address(service))
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(bytes)))
                .responseSingle(
                        (response, content) ->
                                content.asString().map(text -> id(response.status().code(), text)));
    }

    private String address(String service) {
        String key = URLEncoder.encode("{" + company.apiKey() + "}", StandardCharsets.UTF_8);
        return base + service + "/Save?apikey=" + key + "&companyid=" + company.id();
    }

    private static long id(int status, String reply) {
        if (status / 100 != 2) {
            throw new IllegalStateException("SageOne answered " + status + ": " + reply);
        }
        return JSON.readTree(reply).required("ID").asLong();
    }

    private static List<Long> await(Flux<Long> ids) {
        return ids.collectList().blockOptional(LONGEST).orElseThrow();
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
