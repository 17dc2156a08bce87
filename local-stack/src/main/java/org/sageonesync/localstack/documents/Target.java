package org.sageonesync.localstack.documents;

/**
 * What lines are posted to in the sample company's books.
 *
 * @param kind {@code item} or {@code account}
 * @param name as the books call it
 */
public record Target(String kind, String name) {

    static Target item(String name) {
        return new Target("item", name);
    }

    static Target account(String name) {
        return new Target("account", name);
    }
}
