package org.sageonesync.gateway.budget;

import org.sageonesync.runtime.database.Database;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What stops calls before they start, kept in PostgreSQL for all replicas and across restarts.
 *
 * <p>A guard holds in this process from the moment it is shut, so that a slot that is being granted
 * meanwhile is not used; other replicas see it with their next question to the database, and what
 * they have under way is bounded by the places of the login.
 */
public final class Guards {

    private static final String TOO_MANY =
            "Too many logins of this user name have failed; none is tried for a while, since SageOne"
                    + " would lock the name for a day. Check the passwords of the companies that use it.";

    private static final String SHUT =
            """
            insert into guard (scope, kind, sentence, since, until)
            values (:scope, :kind, :sentence, clock_timestamp(),
                    case when :millis < 0 then 'infinity'::timestamptz
                         else clock_timestamp() + :millis * interval '1 millisecond' end)
            on conflict (scope) do update
            set kind = excluded.kind, sentence = excluded.sentence,
                until = greatest(guard.until, excluded.until)
            """;

    private static final String LOGIN_FAILED =
            """
            with kept as (
                update login_place
                set free_at = clock_timestamp() + :window * interval '1 millisecond',
                    fence = fence + 1
                where login = :places and number = :place and fence = :placeFence
            )
            insert into failed_login (login, at) values (:login, clock_timestamp())
            """;

    private final Database database;
    private final BudgetSettings settings;
    private final FreshGuards fresh;

    Guards(Database database, BudgetSettings settings, LongSupplier ticker) {
        this.database = database;
        this.settings = settings;
        this.fresh = new FreshGuards(ticker);
    }

    /**
     * SageOne answered 429; every further one extends the block.
     *
     * @param told what SageOne said in {@code Retry-After}; zero if nothing
     */
    public Duration blocked(Scopes scopes, String sentence, Duration told) {
        var length = longer(settings.block(), told);
        var scope = settings.wideBlock() ? scopes.wideBlock() : scopes.block();
        shut(scope, GuardKind.BLOCKED, sentence, length);
        return length;
    }

    /** SageOne has locked the user name out. */
    public Duration lockedOut(Scopes scopes, String sentence) {
        shut(scopes.lockOut(), GuardKind.LOCKED_OUT, sentence, settings.loginBlock());
        return settings.loginBlock();
    }

    /**
     * SageOne refused the stored user name with this password: no company uses them until they
     * change. Companies that use the name with another password go on, unless so many logins of the
     * name have failed, whatever the password, that it comes near SageOne's lock-out.
     */
    public void loginRejected(Scopes scopes, Slot slot, String sentence) {
        shut(scopes.credentials(), GuardKind.LOGIN_REJECTED, sentence, Duration.ofMillis(-1));
        loginFailed(scopes, slot);
        if (!mayTry(scopes)) {
            shut(scopes.lockOut(), GuardKind.LOCKED_OUT, TOO_MANY, settings.loginWindow());
        }
    }

    /** SageOne refused the stored API key. */
    public void keyRejected(Scopes scopes, String sentence) {
        shut(scopes.key(), GuardKind.KEY_REJECTED, sentence, Duration.ofMillis(-1));
    }

    /** SageOne accepted the login and the key. */
    public void accepted(Scopes scopes) {
        fresh.forget(List.of(scopes.credentials(), scopes.key()));
        database.sql("delete from guard where scope in (:credentials, :key)")
                .bind("credentials", scopes.credentials())
                .bind("key", scopes.key())
                .update();
    }

    /**
     * Counts a failed login of the user name, whoever tried it and with whatever password. It keeps
     * its place of the login for as long as SageOne counts it, so that in that time no more logins
     * can fail than there are places, however many are tried at once.
     */
    public void loginFailed(Scopes scopes, Slot slot) {
        database.sql(LOGIN_FAILED)
                .bind("login", scopes.login())
                .bind("places", slot.login())
                .bind("place", slot.place())
                .bind("placeFence", slot.placeFence())
                .bind("window", settings.loginWindow().toMillis())
                .update();
    }

    /** Whether one more failed login would still be far from SageOne's lock-out. */
    public boolean mayTry(Scopes scopes) {
        return database.sql(
                                """
                                select count(*) from failed_login
                                where login = :login
                                  and at > clock_timestamp() - :window * interval '1 millisecond'
                                """)
                        .bind("login", scopes.login())
                        .bind("window", settings.loginWindow().toMillis())
                        .one(row -> Objects.requireNonNull(row.get(0, Long.class)))
                < Math.min(settings.failedLogins(), settings.placesPerLogin());
    }

    /** The guards that stop calls of these scopes, the longest first. */
    public List<Admission.Stopped> of(Scopes scopes) {
        return database.sql(
                        """
                        select kind, sentence, least(ceil(
                            extract(epoch from until - clock_timestamp()) * 1000), 1e15)::bigint
                        from guard
                        where scope = any(:scopes) and until > clock_timestamp()
                        order by until desc
                        """)
                .bind("scopes", scopes.all().toArray(String[]::new))
                .list(
                        row ->
                                new Admission.Stopped(
                                        GuardKind.valueOf(
                                                Objects.requireNonNull(row.get(0, String.class))),
                                        Objects.requireNonNull(row.get(1, String.class)),
                                        Duration.ofMillis(
                                                Objects.requireNonNull(row.get(2, Long.class)))));
    }

    /** A guard that this process has shut just now, or could not write yet. */
    Optional<Admission.Stopped> justShut(List<String> scopes) {
        return fresh.of(scopes);
    }

    /** Writes the guards whose row could not be written when they were shut. */
    void writeMissing() {
        fresh.missing().forEach(this::write);
    }

    private void shut(String scope, GuardKind kind, String sentence, Duration length) {
        write(fresh.shut(kind, scope, sentence, length), length);
    }

    private void write(FreshGuards.Fresh guard, Duration length) {
        database.sql(SHUT)
                .bind("scope", guard.scope())
                .bind("kind", guard.kind())
                .bind("sentence", guard.sentence())
                .bind("millis", length.toMillis())
                .update();
        fresh.written(guard);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
