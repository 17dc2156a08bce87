package org.sageonesync.mapping.company;

/** What became of an {@link Edit}. */
public sealed interface EditResult {

    /** The company was set up by it. */
    record SetUp(Company company) implements EditResult {}

    /** It was made, and published. */
    record Changed(Company company) implements EditResult {}

    /** All was so already; there is no new version. */
    record Unchanged(Company company) implements EditResult {}

    /** The company has another version by now. */
    record Stale(long version) implements EditResult {}

    /** The books' lists that it was checked against have been loaded anew. */
    record Reloaded() implements EditResult {}

    /** The company was to be new, and is there. */
    record AlreadyThere(boolean wasToBeNew) implements EditResult {}

    /** The company was to be there, and is not. */
    record Missing() implements EditResult {}
}
