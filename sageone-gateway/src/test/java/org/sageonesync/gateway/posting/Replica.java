package org.sageonesync.gateway.posting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.allocations.AllocationSettings;
import org.sageonesync.gateway.resolution.Resolver;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseReady;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import tools.jackson.databind.json.JsonMapper;

import java.util.Objects;

/** One gateway's object graph for the journal, on a database and books that others may share. */
public final class Replica implements AutoCloseable {

    public static final CompanyKey COMPANY = new CompanyKey("acme");

    private static final String BASE = "org.sageonesync.gateway.";

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    public Replica(
            Database database, SageOne sageOne, SageOneLists lists, PostingSettings settings) {
        context.registerBean(Database.class, () -> database);
        context.registerBean(SageOne.class, () -> sageOne);
        context.registerBean(SageOneLists.class, () -> lists);
        context.registerBean(PostingSettings.class, () -> settings);
        context.registerBean(
                AllocationSettings.class,
                () -> new AllocationSettings(AllocationSettings.Listing.NONE));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.scan(
                BASE + "journal",
                BASE + "posting",
                BASE + "customers",
                BASE + "allocations",
                BASE + "resolution",
                BASE + "stops");
        context.refresh();
    }

    public Replica(Database database, FakeBooks books, PostingSettings settings) {
        this(database, books, books.lists(), settings);
    }

    /** From now on uncertain postings are resolved by themselves. */
    public Replica resolvingByItself() {
        context.publishEvent(new DatabaseReady());
        return this;
    }

    public PostingResult put(String ref, long version, CustomerDocument customer) {
        return put(ref, new PostingRequest<>(new Revision(version, 1), customer, null, null, null));
    }

    public PostingResult put(String ref, PostingRequest<CustomerDocument> request) {
        return Objects.requireNonNull(
                controller().put(COMPANY, new BillingRef(ref), false, request).getBody());
    }

    public PostingResult force(String ref, long version, CustomerDocument customer) {
        return put(ref, new PostingRequest<>(new Revision(version, 1), customer, null, null, true));
    }

    public PostingResult plan(String ref, long version, CustomerDocument customer) {
        var request = new PostingRequest<>(new Revision(version, 1), customer, null, null, null);
        return Objects.requireNonNull(
                controller().put(COMPANY, new BillingRef(ref), true, request).getBody());
    }

    public PostingResult reverse(String ref, long version) {
        var request = new ReversalRequest(new Revision(version, 1), null, null);
        return Objects.requireNonNull(
                controller().reverse(COMPANY, new BillingRef(ref), request).getBody());
    }

    public Posting journal(String ref) {
        return context.getBean(Postings.class)
                .get(COMPANY, PostingKind.CUSTOMER, new BillingRef(ref));
    }

    public void resolve() {
        try {
            context.getBean(Resolver.class).runOnce();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    public MeterRegistry metrics() {
        return context.getBean(MeterRegistry.class);
    }

    private CustomerPostings controller() {
        return context.getBean(CustomerPostings.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
