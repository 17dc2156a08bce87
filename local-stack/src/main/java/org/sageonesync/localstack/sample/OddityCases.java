package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.function.Supplier;

/** What is unusual and still right. */
record OddityCases(Supplier<Snapshot> customers) {

    static final String AFTER_ITS_INVOICE = "after-its-invoice";
    static final String AUTO_ALLOCATING = "auto-allocating";

    List<Story> all() {
        Snapshot plain = customers.get();
        Snapshot newer = customers.get().with("tariff", "Fibre 200");
        Snapshot bare =
                customers
                        .get()
                        .without("email")
                        .without("phone")
                        .without("mobile")
                        .without("address")
                        .without("deliveryAddress")
                        .without("vatNumber")
                        .without("login")
                        .without("status");
        return List.of(
                Story.of("plain-json", "no CloudEvents headers, as the console producer sends it")
                        .first(List.of(plain.message().withoutHeaders()))
                        .synced(plain, 0),
                Story.of("unknown-field", "a field that the contract does not know")
                        .first(newer)
                        .synced(newer, 0),
                Story.of("bare", "nothing but what is required").first(bare).synced(bare, 0),
                badEmail(),
                timedOut(),
                longAddress(),
                afterItsInvoice(),
                autoAllocating());
    }

    private Story badEmail() {
        Snapshot customer = customers.get().with("email", "ask at the desk");
        return Story.of("bad-email", "an address that SageOne would refuse is left out")
                .first(customer)
                .synced(customer.without("email"), 0);
    }

    private Story timedOut() {
        Snapshot customer = customers.get().with("name", Sample.TIMED_OUT_NAME);
        return Story.of(
                        "timed-out",
                        "its first POST is stored, but no reply comes: looked up, not posted again")
                .first(customer)
                .synced(customer, 0);
    }

    private Story longAddress() {
        Snapshot customer =
                customers
                        .get()
                        .with(
                                "address",
                                Place.of(
                                                "Unit 12, Block C, Umhlanga Ridge Business Estate",
                                                "uMhlanga",
                                                "KwaZulu-Natal",
                                                "4319")
                                        .with(
                                                "line2",
                                                "7 Solstice Road, behind the fibre exchange"));
        return Story.of("long-address", "six parts in five lines")
                .first(customer)
                .synced(customer, 0);
    }

    private Story afterItsInvoice() {
        Snapshot customer = customers.get();
        return Story.of(AFTER_ITS_INVOICE, "billing sends it only after an invoice of it")
                .later(customer)
                .synced(customer, 0);
    }

    private Story autoAllocating() {
        Snapshot customer = customers.get();
        return Story.of(
                        AUTO_ALLOCATING,
                        "somebody has told SageOne to allocate its receipts: left as it is")
                .first(customer)
                .synced(customer, 0)
                .endsWith(Ending.synced(customer).with("AutoAllocateToOldestInvoice", "true"));
    }
}
