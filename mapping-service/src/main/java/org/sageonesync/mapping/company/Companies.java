package org.sageonesync.mapping.company;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.runtime.outbox.Outbox;
import org.sageonesync.runtime.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The companies that are set up, and every change of what is decided about them. */
@Component
public class Companies {

    private static final Logger log = LoggerFactory.getLogger(Companies.class);

    private final CompanyStore store;
    private final Outbox outbox;
    private final MeterRegistry meters;

    Companies(CompanyStore store, Outbox outbox, MeterRegistry meters) {
        this.store = store;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * Reads a company.
     *
     * @throws ProblemException 404 if it is not set up
     */
    public Company get(CompanyKey key) {
        return store.find(key).orElseThrow(() -> unknown(key));
    }

    /** Makes a change if the precondition holds; tells the sync services of it. */
    public EditResult edit(CompanyKey key, Edit edit, Precondition precondition, Actor actor) {
        var result =
                switch (precondition) {
                    case Precondition.Exists() -> store.change(key, edit, null, actor);
                    case Precondition.IsAt(var versions) ->
                            store.change(key, edit, versions, actor);
                    case Precondition.IsNew(var said) -> setUp(key, edit, said, actor);
                };
        switch (result) {
            case EditResult.SetUp(var company) -> published(company, "set-up");
            case EditResult.Changed(var company) -> published(company, edit.what());
            case EditResult.Unchanged _,
                    EditResult.Stale _,
                    EditResult.AlreadyThere _,
                    EditResult.Missing _ -> {}
        }
        return result;
    }

    /** Sets a company up with the default settings, unless it is set up already. */
    public void setUpIfNew(CompanyKey key, Actor actor) {
        store.setUp(key, CompanySettings.DEFAULTS, nobody(), actor)
                .ifPresent(company -> published(company, "set-up"));
    }

    /**
     * Publishes the company's newest snapshot once more, for a topic that has lost it.
     *
     * @throws ProblemException 404 if the company is not set up
     */
    public void publishAgain(CompanyKey key) {
        if (!store.publishAgain(key)) {
            throw unknown(key);
        }
        outbox.signal();
    }

    private EditResult setUp(CompanyKey key, Edit edit, boolean said, Actor actor) {
        var made =
                switch (edit) {
                    case Edit.OfSettings(var settings) ->
                            store.setUp(key, settings, nobody(), actor);
                    case Edit.OfIgnoredPartners(var partners) ->
                            store.setUp(key, CompanySettings.DEFAULTS, partners, actor);
                };
        return made.<EditResult>map(EditResult.SetUp::new)
                .orElseGet(() -> new EditResult.AlreadyThere(said));
    }

    private void published(Company company, String what) {
        outbox.signal();
        meters.counter("sageonesync.mapping.changes", "what", what).increment();
        log.info("company={} version={} what={} changed", company.key(), company.version(), what);
    }

    private static ProblemException unknown(CompanyKey key) {
        return ProblemException.notFound("The company %s is not set up.".formatted(key));
    }

    private static SortedSet<BillingRef> nobody() {
        return Collections.unmodifiableSortedSet(new TreeSet<>());
    }
}
