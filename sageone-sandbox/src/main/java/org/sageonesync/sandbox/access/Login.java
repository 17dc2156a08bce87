package org.sageonesync.sandbox.access;

/** A user name with its password. */
public record Login(UserName user, String password) {

    /** A login from its two texts. */
    public static Login of(String user, String password) {
        return new Login(new UserName(user), password);
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "Login[" + user.email() + "]";
    }
}
