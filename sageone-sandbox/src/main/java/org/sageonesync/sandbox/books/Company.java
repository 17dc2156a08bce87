package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.access.UserName;

import java.util.Set;

/** A company: its books and the users who may see it. */
public record Company(long id, Books books, Set<UserName> members) {

    /** {@code Status} of a company whose registration has expired. */
    public static final long EXPIRED = 1;

    /** {@code Status} of a company to which access is denied. */
    public static final long DENIED = 2;

    /** Copies the members. */
    public Company {
        members = Set.copyOf(members);
    }

    /** The {@code Status} of the company: 0 none, 1 registration expired, 2 access denied. */
    public long status() {
        var status = books.company().number("Status");
        return status == null ? 0 : status;
    }
}
