package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ImportsIT {

    private static final MappingService service = MappingService.shared();

    @Test
    void loadsTheBooksListsAndSetsTheCompanyUp() {
        service.gateway().lists("loaded", "items", items(250));
        service.gateway()
                .lists(
                        "loaded",
                        "tax-types",
                        """
                        [{"id": "1", "name": "Standard", "percent": 15.0, "isDefault": true, "active": true}]
                        """);

        load("loaded")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEqualTo(250)
                .jsonPath("$.taxTypes")
                .isEqualTo(1)
                .jsonPath("$.accounts")
                .isEqualTo(0);

        get("loaded", "tax-types")
                .expectBody()
                .jsonPath("$.available[0].name")
                .isEqualTo("Standard")
                .jsonPath("$.available[0].percent")
                .isEqualTo(15.0);
        get("loaded", "items?limit=199").expectBody().jsonPath("$.next").isEqualTo("199");
        get("loaded", "items?limit=199&after=199")
                .expectBody()
                .jsonPath("$.rows.length()")
                .isEqualTo(51)
                .jsonPath("$.next")
                .doesNotExist();
        assertThat(Snapshots.of("loaded", 1).getFirst().settings())
                .isEqualTo(CompanySettings.DEFAULTS);
    }

    @Test
    void forgetsRowsThatTheBooksNoLongerHave() {
        service.gateway().lists("shrunk", "items", items(3));
        load("shrunk").expectStatus().isOk();
        service.gateway().lists("shrunk", "items", items(1));
        load("shrunk").expectStatus().isOk();

        get("shrunk", "items").expectBody().jsonPath("$.rows.length()").isEqualTo(1);
        get("shrunk", "history").expectBody().jsonPath("$.rows.length()").isEqualTo(1);
    }

    @Test
    void passesTheGatewaysProblemOnAndChangesNothing() {
        service.gateway().refuses("limited", "accounts", 429, ProblemTypes.OUT_OF_BUDGET, "17");

        load("limited")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "17")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.OUT_OF_BUDGET)
                .jsonPath("$.title")
                .isEqualTo("Not now")
                .jsonPath("$.detail")
                .isEqualTo("No call is free.");
        get("limited", "settings").expectStatus().isNotFound();
    }

    @Test
    void saysThatTheGatewayIsNotUnderstood() {
        service.gateway().breaksDown("broken", "items");

        load("broken")
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(ProblemTypes.ACCOUNTING_FAULT);
    }

    private static String items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(ImportsIT::item)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String item(int number) {
        return """
        {"id": "%03d", "description": "Fibre %d Mbps", "code": "F%d", "active": true, "salesTaxTypeId": "1"}
        """
                .formatted(number, number, number);
    }

    private static ResponseSpec load(String company) {
        return service.client().post().uri("/v1/companies/" + company + "/imports").exchange();
    }

    private static ResponseSpec get(String company, String part) {
        return service.client().get().uri("/v1/companies/" + company + "/" + part).exchange();
    }
}
