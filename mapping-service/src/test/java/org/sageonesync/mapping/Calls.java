package org.sageonesync.mapping;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Requests for a company's parts. */
record Calls(MappingService service) {

    ResponseSpec get(String company, String part) {
        return service.client().get().uri("/v1/companies/" + company + "/" + part).exchange();
    }

    ResponseSpec put(String company, String part, @Nullable String ifMatch, String body) {
        var request = service.client().put().uri("/v1/companies/" + company + "/" + part);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    /** Loads what the gateway has, and answers with the company's {@code ETag} from then on. */
    String load(String company) {
        service.client()
                .post()
                .uri("/v1/companies/" + company + "/imports")
                .exchange()
                .expectStatus()
                .isOk();
        return etag(company);
    }

    String etag(String company) {
        var etag =
                get(company, "settings")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getETag();
        return etag == null ? "" : etag;
    }
}
