package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.function.Supplier;

/** Customers that do not belong in the books, or not any more. */
record RemovalCases(Supplier<Snapshot> customers) {

    List<Story> all() {
        Snapshot unborn = customers.get();
        Snapshot gone = customers.get();
        Snapshot disabled = customers.get().with("status", "disabled");
        Snapshot blocked = customers.get().with("status", "blocked");
        Snapshot ended = customers.get();
        return List.of(
                Story.of("deleted-before-posting", "billing deletes it while it is held")
                        .first(unborn, unborn.edited("deleted", true))
                        .endsWith(Ending.without(unborn.id(), "SKIPPED", "deleted-before-posting")),
                Story.of("deleted-after-posting", "billing deletes it later: inactive in the books")
                        .first(gone)
                        .later(gone.edited("deleted", true))
                        .synced(gone, 1)
                        .endsWith(Ending.synced(gone).with("Active", "false")),
                Story.of("disabled", "disabled in billing: inactive in the books")
                        .first(disabled)
                        .synced(disabled, 0),
                Story.of("blocked", "blocked in billing: still a customer")
                        .first(blocked)
                        .synced(blocked, 0),
                Story.of("disabled-later", "disabled after it was posted: one update")
                        .first(ended)
                        .later(ended.edited("status", "disabled"))
                        .synced(ended.with("status", "disabled"), 1),
                ignored(),
                ignored(),
                ignored());
    }

    private Story ignored() {
        Snapshot customer = customers.get().with("partnerId", SpecialCases.IGNORED_PARTNER);
        return Story.of("ignored-partner", "of a partner that the settings ignore")
                .first(customer)
                .endsWith(Ending.without(customer.id(), "SKIPPED", "partner-ignored"));
    }
}
