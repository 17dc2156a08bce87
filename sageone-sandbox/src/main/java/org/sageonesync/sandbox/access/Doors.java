package org.sageonesync.sandbox.access;

import org.sageonesync.sandbox.time.TimeScale;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All API keys and logins. Thread-safe. */
public final class Doors {

    private final Set<ApiKey> keys = new HashSet<>();
    private final Map<UserName, String> passwords = new HashMap<>();
    private final Lockout lockout;
    private long failedLogins;

    /** Doors that nobody can pass yet. */
    public Doors(Clock clock, TimeScale scale) {
        this.lockout = new Lockout(clock, scale);
    }

    /** Makes a key good. */
    public synchronized void grant(ApiKey key) {
        keys.add(key);
    }

    /** Makes a key bad. */
    public synchronized void revoke(ApiKey key) {
        keys.remove(key);
    }

    /** Creates a login, or changes its password; a lockout stays. */
    public synchronized void grant(Login login) {
        passwords.put(login.user(), login.password());
    }

    /** Ends a lockout before its time. */
    public synchronized void unlock(UserName user) {
        lockout.forget(user);
    }

    /**
     * Decides on a call, and counts a failed login.
     *
     * @param keyFirst whether a bad key is told before a bad login is even looked at
     */
    public synchronized Admission admit(Credentials credentials, boolean keyFirst) {
        var key = credentials.key().filter(keys::contains);
        if (keyFirst && key.isEmpty()) {
            return new Admission.BadKey();
        }
        var refused = refusal(credentials.login());
        if (refused.isPresent()) {
            return refused.get();
        }
        return key.flatMap(
                        good ->
                                credentials
                                        .login()
                                        .<Admission>map(
                                                login ->
                                                        new Admission.Admitted(good, login.user())))
                .orElseGet(Admission.BadKey::new);
    }

    /** How many logins have failed. */
    public synchronized long failedLogins() {
        return failedLogins;
    }

    /** Forgets every key, login and lockout. */
    public synchronized void reset() {
        keys.clear();
        passwords.clear();
        lockout.reset();
        failedLogins = 0;
    }

    private Optional<Admission> refusal(Optional<Login> presented) {
        if (presented.isEmpty()) {
            failedLogins++;
            return Optional.of(new Admission.BadLogin());
        }
        var login = presented.get();
        if (lockout.locked(login.user())) {
            return Optional.of(new Admission.LockedOut());
        }
        if (login.password().equals(passwords.get(login.user()))) {
            return Optional.empty();
        }
        failedLogins++;
        boolean locked = lockout.failed(login.user());
        return Optional.of(locked ? new Admission.LockedOut() : new Admission.BadLogin());
    }
}
