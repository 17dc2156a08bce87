package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.TestSettings;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import tools.jackson.databind.node.JsonNodeFactory;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

class HttpWireIT {

    private static final CompanyKey COMPANY = new CompanyKey("acme");
    private static final String KEY = "0F8FAD5B-D9CB-469F-A165-70867728950E";
    private static final String PASSWORD = "p@ss wörd/&=+";
    private static final Login LOGIN = new Login("{" + KEY + "}", "books@acme.co.za", PASSWORD, 17);

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final DisposableServer server =
            HttpServer.create().port(0).handle(this::answer).bindNow();
    private final HttpWire wire = wire(server.port());

    @AfterEach
    void stop() {
        wire.destroy();
        server.disposeNow();
    }

    @Test
    void sendsKeyLoginAndCompanyAndTheMediaTypeThatSageOneInsistsOn() {
        var reply = send(get("ok", Map.of("$filter", "ID gt 5 and Name eq 'a&b'")), Deadline.NONE);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        WireReply.Received.class,
                        received -> {
                            assertThat(received.status()).isEqualTo(200);
                            assertThat(received.body()).isEqualTo("{\"ID\":1}");
                            assertThat(received.logUid()).isEqualTo("uid-9");
                        });
        assertThat(requests)
                .containsExactly(
                        "GET /ok?$filter=ID%20gt%205%20and%20Name%20eq%20%27a%26b%27&companyid=17&apikey=%7B"
                                + KEY
                                + "%7D | "
                                + LOGIN.authorization()
                                + " | application/json | ");
    }

    @Test
    void writesTheBodyOnce() {
        var body = JsonNodeFactory.instance.objectNode().put("Name", "Zoë");
        var call = Call.save(COMPANY, Lane.LIVE, "ok", Map.of(), body, Departure.ANYTIME);

        assertThat(send(call, Deadline.NONE)).isInstanceOf(WireReply.Received.class);
        assertThat(requests).singleElement().asString().endsWith("{\"Name\":\"Zoë\"}");
    }

    @Test
    void aConnectionThatNeverCameAboutProvesThatNothingLeft() {
        server.disposeNow();

        assertThat(send(get("ok"), Deadline.NONE)).isEqualTo(new WireReply.NeverLeft(false));
    }

    @Test
    void aDroppedConnectionProvesNothingAndIsNotTriedAgain() {
        assertThat(send(get("ok"), Deadline.NONE)).isInstanceOf(WireReply.Received.class);

        assertThat(send(post("drop"), Deadline.NONE))
                .isInstanceOfSatisfying(
                        WireReply.Lost.class, lost -> assertThat(lost.timedOut()).isFalse());

        assertThat(requests).filteredOn(request -> request.contains("/drop")).hasSize(1);
    }

    @Test
    void silenceEndsAfterTheReplyTimeout() {
        assertThat(send(post("silence"), Deadline.NONE))
                .isInstanceOfSatisfying(
                        WireReply.Lost.class, lost -> assertThat(lost.timedOut()).isTrue());
    }

    @Test
    void aRequestWhoseDeadlineHasPassedIsNotWritten() {
        assertThat(send(get("ok"), Deadline.NONE)).isInstanceOf(WireReply.Received.class);

        assertThat(send(post("ok"), () -> true)).isEqualTo(new WireReply.NeverLeft(true));
        assertThat(send(get("ok"), Deadline.NONE)).isInstanceOf(WireReply.Received.class);

        assertThat(requests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).startsWith("GET"));
    }

    @Test
    void nothingEverLogsASecretNotEvenWhenEverythingIsLogged() {
        var log = new CapturedLog();
        try {
            send(get("ok"), Deadline.NONE);
            send(post("drop"), Deadline.NONE);
            send(post("silence"), Deadline.NONE);
            send(get("ok"), () -> true);
            server.disposeNow();
            send(get("ok"), Deadline.NONE);
        } finally {
            log.stop();
        }

        assertThat(log.text()).contains("/ok").doesNotContainIgnoringCase(secrets());
    }

    private static String[] secrets() {
        return List.of(
                        KEY,
                        PASSWORD,
                        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                        base64(PASSWORD),
                        base64(KEY),
                        LOGIN.authorization().substring("Basic ".length()))
                .toArray(String[]::new);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private WireReply send(Call call, Deadline deadline) {
        return wire.send(LOGIN, call, deadline);
    }

    private static Call get(String path) {
        return get(path, Map.of());
    }

    private static Call get(String path, Map<String, String> query) {
        return Call.get(COMPANY, Lane.LIVE, path, query);
    }

    private static Call post(String path) {
        var body = JsonNodeFactory.instance.objectNode();
        return Call.save(COMPANY, Lane.LIVE, path, Map.of(), body, Departure.ANYTIME);
    }

    private static HttpWire wire(int port) {
        var address = URI.create("http://localhost:" + port);
        return new HttpWire(TestSettings.wire(address, Duration.ofMillis(700)), Clock.systemUTC());
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var headers = request.requestHeaders();
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(
                        body -> {
                            requests.add(
                                    String.join(
                                            " | ",
                                            request.method() + " " + request.uri(),
                                            headers.get("Authorization"),
                                            headers.get("Content-Type"),
                                            body));
                            return ending(request, response);
                        });
    }

    private static Mono<Void> ending(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().startsWith("/drop")) {
            request.withConnection(HttpWireIT::cut);
            return Mono.never();
        }
        if (request.uri().startsWith("/silence")) {
            return Mono.never();
        }
        return response.header("LOGUID", "uid-9").sendString(Mono.just("{\"ID\":1}")).then();
    }

    private static void cut(Connection connection) {
        var _ = connection.channel().close();
    }

    /** Everything that is logged, at every level. */
    private static final class CapturedLog extends AppenderBase<ILoggingEvent> {

        private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        private final Level level = root.getLevel();
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        CapturedLog() {
            setContext(root.getLoggerContext());
            start();
            root.addAppender(this);
            root.setLevel(Level.TRACE);
            // The test's own server and client share these; its own side would log what it
            // receives.
            ((Logger) LoggerFactory.getLogger("reactor.netty.http.server")).setLevel(Level.OFF);
        }

        @Override
        protected void append(ILoggingEvent event) {
            var failure = event.getThrowableProxy();
            lines.add(
                    event.getFormattedMessage()
                            + (failure == null ? "" : ThrowableProxyUtil.asString(failure)));
        }

        @Override
        public void stop() {
            root.setLevel(level);
            root.detachAppender(this);
            super.stop();
        }

        String text() {
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }
}
