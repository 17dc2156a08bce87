package org.sageonesync.sandbox.control;

import org.sageonesync.sandbox.access.ApiKey;
import org.sageonesync.sandbox.access.Doors;
import org.sageonesync.sandbox.access.Login;
import org.sageonesync.sandbox.books.Books;
import org.sageonesync.sandbox.books.Companies;
import org.sageonesync.sandbox.books.Company;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.faults.Faults;
import org.sageonesync.sandbox.rows.JsonDialect;
import org.sageonesync.sandbox.rows.RowWriter;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Switches;
import org.sageonesync.sandbox.time.TimeScale;
import org.sageonesync.sandbox.traffic.CounterReport;
import org.sageonesync.sandbox.traffic.Counters;
import org.sageonesync.sandbox.traffic.Limits;
import org.sageonesync.sandbox.traffic.RequestLog;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;

/** Everything a sandbox holds, and the acts by which it is set up and looked into. */
public final class Sandbox {

    private static final RowWriter RAW = new RowWriter(new JsonDialect(false, false, true));

    private final Clock clock;
    private final TimeScale time = new TimeScale();
    private final Switches switches = new Switches();
    private final Faults faults = new Faults();
    private final Counters counters = new Counters();
    private final RequestLog log = new RequestLog();
    private final Doors doors;
    private final Companies companies;
    private final Limits limits;

    /** An empty sandbox. */
    public Sandbox(Clock clock) {
        this.clock = clock;
        this.doors = new Doors(clock, time);
        this.companies = new Companies(clock, switches);
        this.limits = new Limits(clock, time, switches);
    }

    /** Creates a company with its login, key, members and reference data; its id. */
    public long createCompany(NewCompany wanted) {
        doors.grant(new ApiKey(wanted.apiKey()));
        var logins = wanted.allMembers().stream().map(NewCompany.Member::login).toList();
        logins.forEach(doors::grant);
        var members = logins.stream().map(Login::user).collect(Collectors.toSet());
        var company = companies.create(wanted.name(), members);
        fill(company.books(), Entities.TAX_TYPE, wanted.taxTypeRows());
        fill(company.books(), Entities.ITEM, wanted.itemRows());
        fill(company.books(), Entities.ACCOUNT, wanted.accountRows());
        fill(company.books(), Entities.BANK_ACCOUNT, wanted.bankAccountRows());
        return company.id();
    }

    /** Throws a company away; false when there is none. */
    public boolean deleteCompany(long companyId) {
        switches.forget(companyId);
        return companies.delete(companyId);
    }

    /** Lets another user, with this password, see a company. */
    public void addMember(long companyId, NewCompany.Member member) {
        var login = member.login();
        doors.grant(login);
        companies.admit(companyId, login.user());
    }

    /** Changes fields of the company itself, for example {@code LockProcessingDate}. */
    public Outcome changeCompany(long companyId, JsonNode change) {
        return company(companyId).books().changeCompany(change);
    }

    /** Adds a row of reference data, or replaces the one with its {@code ID}; the stored row. */
    public JsonNode put(long companyId, String service, JsonNode row) {
        return stored(company(companyId).books().put(entity(companyId, service), row));
    }

    /** Every stored row of a service, lines included, in ascending id order. Not a call. */
    public List<JsonNode> rows(long companyId, String service) {
        return company(companyId).books().rows(entity(companyId, service)).stream()
                .map(row -> (JsonNode) RAW.write(row))
                .toList();
    }

    /** The company's own row. */
    public JsonNode profile(long companyId) {
        return RAW.write(company(companyId).books().company());
    }

    /** What was counted for a company; company 0 stands for calls without one. */
    public CounterReport counters(long companyId) {
        return counters.report(companyId, limits);
    }

    /** Throws away companies, logins, faults, switches, counters, blocks and the log. */
    public void reset() {
        companies.reset();
        doors.reset();
        faults.clear();
        switches.reset();
        limits.reset();
        counters.reset();
        log.reset();
    }

    /** The clock that windows and time stamps follow. */
    public Clock clock() {
        return clock;
    }

    /** The time scale. */
    public TimeScale time() {
        return time;
    }

    /** The behaviour switches. */
    public Switches switches() {
        return switches;
    }

    /** The planted faults. */
    public Faults faults() {
        return faults;
    }

    /** The counters of all companies. */
    public Counters counters() {
        return counters;
    }

    /** The log of calls. */
    public RequestLog log() {
        return log;
    }

    /** Keys and logins. */
    public Doors doors() {
        return doors;
    }

    /** All companies. */
    public Companies companies() {
        return companies;
    }

    /** The limits and blocks. */
    public Limits limits() {
        return limits;
    }

    private Company company(long companyId) {
        return companies
                .find(companyId)
                .orElseThrow(() -> new NoSuchElementException("no company " + companyId));
    }

    private Schema entity(long companyId, String service) {
        return company(companyId)
                .books()
                .entity(service)
                .orElseThrow(() -> new NoSuchElementException("no service " + service));
    }

    private static void fill(Books books, Schema entity, List<JsonNode> rows) {
        rows.forEach(row -> Objects.requireNonNull(stored(books.put(entity, row))));
    }

    private static JsonNode stored(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var row) -> RAW.write(row);
            case Outcome.Refused(var sentence) -> throw new IllegalArgumentException(sentence);
            default -> throw new IllegalStateException("unexpected " + outcome);
        };
    }
}
