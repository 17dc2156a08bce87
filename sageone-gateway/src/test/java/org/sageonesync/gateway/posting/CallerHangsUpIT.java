package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A caller that disconnects in the middle of a posting. */
class CallerHangsUpIT {

    private static final String NOMVULA =
            """
            {"revision": {"billingVersion": 3, "settingsVersion": 1},
             "document": {"name": "Nomvula", "active": true, "postalAddress": [],
                 "deliveryAddress": [], "acceptsElectronicInvoices": true,
                 "autoAllocate": false, "viewInvoicesOnline": false}}
            """;

    @Test
    void thePostingGoesOnAndItsResultIsWritten() {
        try (var sandbox = SandboxServer.start();
                var gateway = SandboxGateway.start(TestPostgres.freshDatabase(), sandbox.apiUrl());
                var caller = HttpClient.newHttpClient()) {
            var company = sandbox.createCompany("Sample Internet");
            gateway.connect(company);
            sandbox.faults()
                    .plant(
                            Fault.on("Customer", "Save", FaultKind.SLOW)
                                    .once()
                                    .delayed(Duration.ofMillis(600)));
            await().until(() -> isThere(caller, gateway));

            var request = caller.sendAsync(put(gateway), BodyHandlers.discarding());
            await().until(() -> sandbox.counters(company.id()).calls("Customer/Save") == 1);
            assertThat(request.cancel(true)).as("no answer before the caller hangs up").isTrue();

            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> gateway.journal("17").state().equals("POSTED"));
            assertThat(sandbox.customers(company.id())).hasSize(1);
            assertThat(gateway.journal("17").attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.status()).isEqualTo(201));
        }
    }

    private static HttpRequest put(SandboxGateway gateway) {
        return HttpRequest.newBuilder(gateway.customerUrl("17"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(NOMVULA))
                .build();
    }

    /** Also warms up the way to the journal: a 404 problem. */
    private static boolean isThere(HttpClient caller, SandboxGateway gateway) throws Exception {
        var postings =
                gateway.customerUrl("17").toString().replace("/customers/", "/postings/customers/");
        var request = HttpRequest.newBuilder(URI.create(postings)).build();
        return caller.send(request, BodyHandlers.discarding()).statusCode() == 404;
    }
}
