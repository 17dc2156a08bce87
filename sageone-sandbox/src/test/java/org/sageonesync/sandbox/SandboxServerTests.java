package org.sageonesync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxServerTests {

    private final SandboxServer sandbox = SandboxServer.start();
    private final TestCompany company = sandbox.createCompany("Sample Internet");
    private final ApiClient api = ApiClient.of(sandbox, company);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void showsTheCompaniesThatTheUserSees() throws Exception {
        sandbox.createCompany("Somebody Else");

        var list = api.found("/Company/Get");

        assertThat(list.path("TotalResults").asInt()).isEqualTo(1);
        assertThat(list.path("Results").path(0).path("ID").asLong()).isEqualTo(company.id());
    }

    @Test
    void storesACustomerAndFindsItAgain() throws Exception {
        var response = api.post("/customer/SAVE", "{\"Name\": \"Thandi Nkosi\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("LOGUID")).isPresent();
        var stored = sandbox.customers(company.id());
        assertThat(stored).hasSize(1);
        var found = api.found("/Customer/Get/" + stored.getFirst().path("ID").asLong());
        assertThat(found.path("Name").asString()).isEqualTo("Thandi Nkosi");
        assertThat(found.has("Email")).as("null fields are left out").isFalse();
    }

    @Test
    void countsCallsByEndpoint() throws Exception {
        api.get("/Customer/Get");
        api.get("/customer/get/17");

        assertThat(sandbox.counters(company.id()).calls("Customer/Get")).isEqualTo(2);
        assertThat(sandbox.counters(company.id()).mostInAMinute()).isEqualTo(2);
    }

    @Test
    void answersTheHundredAndFirstCallOfAMinuteWith429() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(api.get("/Item/Get").statusCode()).isEqualTo(200);
        }

        assertThat(api.get("/Item/Get").statusCode()).isEqualTo(429);
        assertThat(api.get("/Item/Get").statusCode()).isEqualTo(429);
        var counters = sandbox.counters(company.id());
        assertThat(counters.tooManyRequests()).isEqualTo(2);
        assertThat(counters.duringBlock()).isEqualTo(1);
    }
}
