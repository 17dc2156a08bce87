package org.sageonesync.reliability.schedules;

import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.World;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A person who asks the services to look at all of a company again. */
final class Resyncs {

    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final World world;

    Resyncs(World world) {
        this.world = world;
    }

    /**
     * @return whether every service has taken it on; one that is just being killed does not
     */
    boolean ask(Company company, boolean apply) {
        var accepted = true;
        for (var service : Service.values()) {
            accepted &= ask(service, body(company, apply));
        }
        return accepted;
    }

    private boolean ask(Service service, String body) {
        return world.replicas(service).stream()
                .anyMatch(replica -> isAccepted(replica.url().resolve("/v1/resyncs"), body));
    }

    private static boolean isAccepted(URI url, String body) {
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == ACCEPTED;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    private static String body(Company company, boolean apply) {
        return """
        {"company": "%s"%s}"""
                .formatted(company, apply ? ", \"apply\": \"posted\"" : "");
    }
}
