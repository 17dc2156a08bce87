package org.sageonesync.mapping.company;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.runtime.outbox.Outbox;
import org.sageonesync.runtime.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.UnaryOperator;

/** The companies that are set up, and every change of what is decided about them. */
@Component
public class Companies {

    private static final Logger log = LoggerFactory.getLogger(Companies.class);

    private final CompanyStore store;
    private final EditStore edits;
    private final Outbox outbox;
    private final MeterRegistry meters;

    Companies(CompanyStore store, EditStore edits, Outbox outbox, MeterRegistry meters) {
        this.store = store;
        this.edits = edits;
        this.outbox = outbox;
        this.meters = meters;
    }

    /** How many imports a company has had; 0 if it is not set up. */
    public long imports(CompanyKey key) {
        return store.find(key).map(Company::imports).orElse(0L);
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
                    case Precondition.Exists() -> edits.change(key, edit, null, actor);
                    case Precondition.IsAt(var versions) ->
                            edits.change(key, edit, versions, actor);
                    case Precondition.IsNew(var said) -> setUp(key, edit, said, actor);
                };
        switch (result) {
            case EditResult.SetUp(var company) -> published(company, "set-up");
            case EditResult.Changed(var company) -> published(company, edit.what());
            case EditResult.Unchanged _,
                    EditResult.Stale _,
                    EditResult.Reloaded _,
                    EditResult.AlreadyThere _,
                    EditResult.Missing _ -> {}
        }
        return result;
    }

    /**
     * Stores the books' lists as they were loaded, and sets the company up if it is new; tells the
     * sync services if their snapshot becomes another one.
     *
     * @param refresh what the lists make of the mappings
     */
    public void load(
            CompanyKey key, List<BookRow> rows, UnaryOperator<Mappings> refresh, Actor actor) {
        setUpIfNew(key, actor);
        EditResult result;
        do {
            var read = get(key);
            result = edits.load(read, refresh.apply(read.mappings()), rows, actor);
        } while (result instanceof EditResult.Stale || result instanceof EditResult.Reloaded);
        if (result instanceof EditResult.Changed(var company)) {
            published(company, "imports");
        }
    }

    /**
     * Publishes the company's newest snapshot once more, for a topic that has lost it.
     *
     * @throws ProblemException 404 if the company is not set up
     */
    public void publishAgain(CompanyKey key) {
        if (!edits.publishAgain(key)) {
            throw unknown(key);
        }
        outbox.signal();
    }

    private void setUpIfNew(CompanyKey key, Actor actor) {
        edits.setUp(key, Wanted.DEFAULTS, actor).ifPresent(company -> published(company, "set-up"));
    }

    private EditResult setUp(CompanyKey key, Edit edit, boolean said, Actor actor) {
        return edits.setUp(key, Wanted.of(edit), actor)
                .<EditResult>map(EditResult.SetUp::new)
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
}
