package org.sageonesync.sandbox;

import org.sageonesync.sandbox.control.NewCompany;

import java.util.Locale;
import java.util.UUID;

/** A company in the sandbox with the credentials that open it. */
public record TestCompany(long id, String name, String user, String password, String apiKey) {

    static NewCompany credentials(String name) {
        var local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return NewCompany.standard(
                name,
                local + "@example.co.za",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    static TestCompany of(long id, NewCompany company) {
        return new TestCompany(
                id, company.name(), company.user(), company.password(), company.apiKey());
    }

    /** Shows neither the password nor the key. */
    @Override
    public String toString() {
        return "TestCompany[" + id + ", " + name + "]";
    }
}
