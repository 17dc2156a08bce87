package org.sageonesync.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.springframework.http.ResponseEntity;

import java.util.ArrayList;
import java.util.List;

class RememberingTests {

    private final List<PostingRequest<String>> asked = new ArrayList<>();

    @Test
    void whoKnowsNothingOfTheBooksAsksToKeepWhatTheyShow() {
        put(null, false);

        assertThat(asked).singleElement().matches(PostingRequest::isKeepingContent);
    }

    @Test
    void whatTheStoreKnowsIsChanged() {
        put("501", false);

        assertThat(asked).singleElement().matches(request -> !request.isKeepingContent());
    }

    @Test
    void whatAPersonForcesIsChanged() {
        put(null, true);

        assertThat(asked).singleElement().matches(request -> !request.isKeepingContent());
    }

    private void put(@Nullable String known, boolean force) {
        var ledger =
                new Ledger<String>(
                        PostingKind.RECEIPT,
                        (_, _, _, request) -> {
                            asked.add(request);
                            return ResponseEntity.ok(new PostingResult.NeverPosted());
                        },
                        (_, _, _) -> {
                            throw new AssertionError("Nothing is to be reversed");
                        });
        new Remembering<>(ledger)
                .put(
                        new CompanyKey("isp"),
                        new BillingRef("9"),
                        false,
                        new PostingRequest<>(new Revision(3, 7), "", known, null, force));
    }
}
