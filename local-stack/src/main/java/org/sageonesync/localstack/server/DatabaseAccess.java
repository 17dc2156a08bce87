package org.sageonesync.localstack.server;

/** A database, which belongs to the role of the same name. The password is made for each run. */
public record DatabaseAccess(String name, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "DatabaseAccess[name=" + name + "]";
    }
}
