package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.ClaimRequest;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.receipts.ReceiptKind;
import org.sageonesync.gateway.stops.CompanyStops;
import org.sageonesync.runtime.database.Database;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

class ClosingIT {

    private static final Reason DIFFERS = Reason.of(ReasonCode.BOOKS_TOTAL_DIFFERS, "1 and 2.");
    private static final Reason REFUSED = Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "No.");
    private static final Exchange EXCHANGE = new Exchange("X/Save", true, 200, "log-1", "words");

    private final Database database = JournalDatabase.empty();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger alarms = new AtomicInteger();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    @BeforeEach
    void open() {
        context.registerBean(Database.class, () -> database);
        context.registerBean(MeterRegistry.class, () -> registry);
        context.scan("org.sageonesync.gateway.journal", "org.sageonesync.gateway.stops");
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void onlyWhatIsUncertainRingsTheAlarm() {
        var claim = claim("17");
        var done = done(claim);
        var unknown = Verdicts.uncertain(Sentences.UNCERTAIN, Instant.EPOCH, EXCHANGE);

        assertThat(end(claim, new ReceiptKind(), done)).isSameAs(done.result());
        assertThat(alarms).hasValue(0);
        assertThat(end(claim("18"), new ReceiptKind(), unknown)).isSameAs(unknown.result());
        assertThat(alarms).hasValue(1);
    }

    @Test
    void otherTotalsThanBillingsStopTheSalesOfTheCompany() {
        end(claim("17"), new SummedKind(), Ending.rejected(DIFFERS, EXCHANGE));

        assertThat(stopped("totals")).isEqualTo(1);
        assertThat(stopped("journal")).isZero();
    }

    @Test
    void nothingElseStopsThem() {
        var claim = claim("17");
        var done = done(claim);

        end(claim, new SummedKind(), done);
        end(claim("18"), new SummedKind(), Ending.rejected(REFUSED, EXCHANGE));
        end(claim("19"), new ReceiptKind(), Ending.rejected(DIFFERS, EXCHANGE));

        assertThat(stopped("totals")).isZero();
    }

    @Test
    void aClaimThatHasMovedOnIsToldSoAndItsReplyIsCounted() {
        var claim = claim("17");
        var kind = new ReceiptKind();
        var ending =
                new Ending(
                        Settlement.done(claim, 41, "RC1"),
                        EXCHANGE,
                        new PostingResult.NeverPosted());
        end(claim, kind, ending);

        assertThat(end(claim, kind, ending))
                .isEqualTo(new PostingResult.InFlight(Duration.ofSeconds(1)));
        assertThat(
                        registry.get("sageonesync.gateway.late.replies")
                                .tag("kind", "receipts")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    private PostingResult end(Claim claim, DocumentKind kind, Ending ending) {
        var wish =
                Wish.put(
                        kind,
                        claim.key(),
                        new PostingRequest<>(claim.revision(), "", null, null, null),
                        new Content(null, JsonNodeFactory.instance.objectNode(), null));
        var closing =
                new Closing(
                        context.getBean(Claims.class),
                        context.getBean(CompanyStops.class),
                        alarms::incrementAndGet,
                        new PostingMetrics(registry));
        return closing.end(claim, wish, ending);
    }

    private Claim claim(String ref) {
        var key =
                new DocumentKey(
                        new CompanyKey("acme"), new ReceiptKind().kind(), new BillingRef(ref));
        var request =
                new ClaimRequest(
                        key,
                        null,
                        Intent.CREATE,
                        new Revision(1, 1),
                        "hash",
                        null,
                        Duration.ofMinutes(1));
        return context.getBean(Claims.class).take(request).orElseThrow();
    }

    private long stopped(String scope) {
        return database.sql("select count(*) from company_stop where scope = :scope")
                .bind("scope", scope)
                .one(row -> Objects.requireNonNull(row.get(0, Long.class)));
    }

    private static final class SummedKind extends ReceiptKind {

        @Override
        public boolean isSummedByBooks() {
            return true;
        }
    }

    private static Ending done(Claim claim) {
        return new Ending(
                Settlement.done(claim, 41, "RC1"), EXCHANGE, new PostingResult.NeverPosted());
    }
}
