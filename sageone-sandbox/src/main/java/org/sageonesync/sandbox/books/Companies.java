package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.switches.Switches;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All companies. Ids of every entity come from one sequence, so that an id is never good in another
 * company. Thread-safe.
 */
public final class Companies {

    private static final long FIRST_ID = 100_001;

    private final Clock clock;
    private final Switches switches;
    private final AtomicLong ids = new AtomicLong(FIRST_ID);
    private final NavigableMap<Long, Company> companies = new ConcurrentSkipListMap<>();

    /** No companies. */
    public Companies(Clock clock, Switches switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /** Opens empty books. */
    public Company create(String name, Set<UserName> members) {
        long id = ids.getAndIncrement();
        var row =
                Row.blank(Entities.COMPANY)
                        .with("ID", id)
                        .with("Name", name)
                        .with("CurrencyDecimalDigits", 2L)
                        .with("RoundingType", 2L)
                        .with("TaxSystem", 1L);
        var books =
                new Books(row, ids::getAndIncrement, clock, fact -> switches.position(id, fact));
        var company = new Company(id, books, members);
        companies.put(id, company);
        return company;
    }

    /** A company by its id. */
    public Optional<Company> find(long id) {
        return Optional.ofNullable(companies.get(id));
    }

    /** The companies that a user may see. */
    public List<Company> of(UserName user) {
        return companies.values().stream()
                .filter(company -> company.members().contains(user))
                .toList();
    }

    /** All companies. */
    public List<Company> all() {
        return List.copyOf(companies.values());
    }

    /** Lets another user see a company. */
    public void admit(long id, UserName user) {
        companies.computeIfPresent(
                id,
                (_, company) -> {
                    var members = new HashSet<>(company.members());
                    members.add(user);
                    return new Company(id, company.books(), members);
                });
    }

    /** Throws a company's books away. */
    public boolean delete(long id) {
        return companies.remove(id) != null;
    }

    /** Throws everything away; ids go on. */
    public void reset() {
        companies.clear();
    }
}
