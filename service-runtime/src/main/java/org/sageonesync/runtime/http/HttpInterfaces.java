package org.sageonesync.runtime.http;

import io.netty.channel.ChannelOption;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/**
 * Makes clients of the project's {@code @HttpExchange} interfaces. A call blocks its (virtual)
 * thread and ends in one of three ways:
 *
 * <ul>
 *   <li>an answer with {@code application/json} is a <b>result</b>, whatever its status: a refused
 *       posting is an answer, too;
 *   <li>any other 4xx or 5xx is a {@link RemoteProblem};
 *   <li>no complete answer is a {@link RemoteUnavailable}.
 * </ul>
 *
 * Nothing is ever sent twice by the client itself.
 */
public final class HttpInterfaces {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration IDLE_BELOW_THE_SERVERS = Duration.ofSeconds(30);
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_WAITING = 512;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final WebClient.Builder builder;
    private final JsonMapper json;

    /**
     * @param builder what the clients are built from; it is copied, never changed
     * @param json the mapper of the bodies in both directions
     */
    public HttpInterfaces(WebClient.Builder builder, JsonMapper json) {
        this.builder = builder.clone();
        this.json = json;
    }

    /**
     * Makes a client.
     *
     * @param type an interface whose methods carry {@code @HttpExchange} annotations and return
     *     plain values
     * @param baseUrl such as {@code http://localhost:8080}
     * @param timeout how long to wait for an answer, and how long for a free connection
     * @param <T> the interface
     * @return the client; safe for use by many threads
     */
    public <T> T create(Class<T> type, String baseUrl, Duration timeout) {
        var adapter = WebClientAdapter.create(client(type.getSimpleName(), baseUrl, timeout));
        return HttpServiceProxyFactory.builder()
                .exchangeAdapter(new UnavailableTranslation(adapter, baseUrl, timeout))
                .build()
                .createClient(type);
    }

    private WebClient client(String name, String baseUrl, Duration timeout) {
        var refusals = new RefusalReader(json);
        return builder.clone()
                .baseUrl(baseUrl)
                .clientConnector(new ReactorClientHttpConnector(transport(name, timeout)))
                .codecs(
                        codecs -> {
                            var defaults = codecs.defaultCodecs();
                            defaults.maxInMemorySize(MOST_BYTES);
                            defaults.jacksonJsonEncoder(new JacksonJsonEncoder(json));
                            defaults.jacksonJsonDecoder(new JacksonJsonDecoder(json));
                        })
                .defaultStatusHandler(status -> status.isError(), refusals::read)
                .build();
    }

    private static HttpClient transport(String name, Duration timeout) {
        var connections =
                ConnectionProvider.builder(name)
                        .maxConnections(MOST_CONNECTIONS)
                        .pendingAcquireMaxCount(MOST_WAITING)
                        .pendingAcquireTimeout(timeout)
                        .maxIdleTime(IDLE_BELOW_THE_SERVERS)
                        .build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
                .responseTimeout(timeout)
                .disableRetry(true);
    }
}
