package org.sageonesync.sandbox.access;

/** Whether a call's credentials were accepted. */
public sealed interface Admission {

    /** Both the key and the login are good. */
    record Admitted(ApiKey key, UserName user) implements Admission {}

    /** The API key is unknown or missing. */
    record BadKey() implements Admission {}

    /** The user or the password is wrong or missing. */
    record BadLogin() implements Admission {}

    /** The user name is locked out, whatever the password. */
    record LockedOut() implements Admission {}
}
