package org.sageonesync.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;

class RememberingTests {

    private static final CompanyKey COMPANY = new CompanyKey("isp");
    private static final BillingRef REF = new BillingRef("9");
    private static final PostingResult KEPT =
            new PostingResult.Posted("501", "R-1", Change.NONE, new Revision(3, 7), 0);

    private final List<String> asked = new ArrayList<>();
    private PostingResult plan = plan(Change.UPDATED, 2);
    private String state = "POSTED";

    @Test
    void whatTheBooksShowIsKeptUnderNewerSettings() {
        assertThat(put(true, 3, null, false)).isEqualTo(KEPT);
        assertThat(asked).containsExactly("plan");
    }

    @Test
    void whatIsNotAllocatedIsKeptWithoutAPlan() {
        assertThat(put(false, 3, null, false)).isEqualTo(KEPT);
        assertThat(asked).isEmpty();
    }

    @Test
    void allocationsAreSettledWhereTheContentIsTheSame() {
        plan = plan(Change.NONE, 1);

        put(true, 3, null, false);

        assertThat(asked).containsExactly("plan", "post");
    }

    @Test
    void anAllocationThatIsStillToBeMadeIsNotForgottenWithTheContent() {
        plan = plan(Change.UPDATED, 3);

        put(true, 3, null, false);

        assertThat(asked).containsExactly("plan", "post");
    }

    @Test
    void anotherVersionIsPosted() {
        put(true, 4, null, false);

        assertThat(asked).containsExactly("post");
    }

    @Test
    void whatAPersonForcesIsPosted() {
        put(true, 3, null, true);

        assertThat(asked).containsExactly("post");
    }

    @Test
    void whatTheStoreKnowsIsPosted() {
        put(true, 3, "501", false);

        assertThat(asked).containsExactly("post");
    }

    @Test
    void whatTheBooksDoNotShowIsPosted() {
        state = "REVERSED";

        put(true, 3, null, false);

        assertThat(asked).containsExactly("post");
    }

    private PostingResult put(
            boolean isAllocated, long version, @Nullable String known, boolean force) {
        var ledger =
                new Ledger<String>(
                        PostingKind.RECEIPT,
                        (_, _, dryRun, _) -> answer(dryRun),
                        (_, _, _) -> {
                            throw new AssertionError("Nothing is to be reversed");
                        });
        return new Remembering<>(ledger, new Journal(this::posting), isAllocated)
                .put(
                        COMPANY,
                        REF,
                        false,
                        new PostingRequest<>(new Revision(version, 7), "", known, null, force));
    }

    private ResponseEntity<PostingResult> answer(boolean dryRun) {
        asked.add(dryRun ? "plan" : "post");
        return ResponseEntity.ok(dryRun ? plan : new PostingResult.NeverPosted());
    }

    private Posting posting(CompanyKey company, PostingKind kind, BillingRef ref) {
        return new Posting(
                company, kind, ref, 0, state, new Revision(3, 2), "501", "R-1", null, List.of());
    }

    private static PostingResult plan(Change change, int calls) {
        return new PostingResult.Planned(change, calls, JsonNodeFactory.instance.objectNode());
    }
}
