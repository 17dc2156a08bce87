package org.sageonesync.localstack.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The customers that something happens to. Each takes the next ordinary customer and spoils it. */
final class SpecialCases {

    static final String IGNORED_PARTNER = "66";

    private final People people;
    private int next;

    SpecialCases(People people) {
        this.people = people;
    }

    List<Story> all() {
        var all = new ArrayList<Story>();
        all.addAll(names());
        all.addAll(repetitions());
        all.addAll(edits());
        all.addAll(removals());
        all.addAll(badEvents());
        all.addAll(oddities());
        return all;
    }

    private Snapshot customer() {
        return people.customer(next++);
    }

    private List<Story> names() {
        return Stream.concat(
                        namesakes().stream(),
                        Stream.of(
                                named("long-name", LONG_NAME),
                                named("long-name", LONG_NAME_WITH_DIACRITICS),
                                named("zulu-name", "Nokwazi Ǹgcobo-Mqhayi kaMpande"),
                                named("zulu-name", "uMkhuseli Gǃaǂwa Xhegwana"),
                                named("afrikaans-name", "Zoë Hüsselmann-Brünslow"),
                                named("afrikaans-name", "Renê Labuschagné en Seuns BK"),
                                named("afrikaans-name", "Šárka Môrester Bôerdery"),
                                named("click-letters", "ǀXam ǁKabbo ǂToma"),
                                named("punctuation", "O'Reilly & \"Sons\", 50% (Pty) Ltd; <b>")))
                .toList();
    }

    private static final String LONG_NAME =
            "The Trustees for the time being of the Amanzimtoti and Upper South Coast Residents'"
                    + " Fibre to the Home Association Trust";

    private static final String LONG_NAME_WITH_DIACRITICS =
            "Koöperatiewe Vereniging vir Hoëspoed-breëbandverbindings in die Agter-Sneeuberge,"
                    + " Môreson en Oorsigëiland Beperk";

    private Story named(String special, String name) {
        Snapshot customer = customer().with("name", name);
        return Story.of(special, "a name that other systems spoil")
                .first(customer)
                .synced(customer, 0);
    }

    private List<Story> namesakes() {
        Snapshot elder = customer().with("name", "Jan Smit");
        Snapshot younger = customer().with("name", "Jan Smit");
        String meaning = "two customers of one name: the second bears its number too";
        return List.of(
                Story.of("namesake", meaning).first(elder).synced(elder, 0),
                Story.of("namesake", meaning)
                        .later(younger)
                        .synced(younger, 0)
                        .endsWith(
                                Ending.synced(younger)
                                        .with("Name", "Jan Smit (" + younger.id() + ")")));
    }

    private List<Story> repetitions() {
        Snapshot repeated = customer();
        Snapshot disordered = customer();
        Snapshot newest =
                disordered.edited("phone", "+27 31 555 0002").edited("phone", "+27 31 555 0003");
        Snapshot old = customer().version(4);
        return List.of(
                Story.of("duplicate", "the same event three times, before and after the export")
                        .first(repeated, repeated)
                        .later(repeated)
                        .synced(repeated, 0),
                Story.of("out-of-order", "version 3 arrives before 1 and 2")
                        .first(newest, disordered, disordered.edited("phone", "+27 31 555 0002"))
                        .synced(newest, 0),
                Story.of("stale-version", "version 3 arrives after version 4 was posted")
                        .first(old)
                        .later(old.version(3).with("name", "Overtaken by Events"))
                        .synced(old, 0));
    }

    private List<Story> edits() {
        Snapshot held = customer();
        Snapshot quick = customer();
        Snapshot quicker = customer();
        Snapshot unchanged = customer();
        return List.of(
                Story.of("edits-while-held", "ten edits before the first export: one create")
                        .first(burst(held))
                        .synced(last(burst(held)), 0),
                Story.of("burst", "ten quick edits: one update")
                        .first(quick)
                        .later(burst(quick.version(2)))
                        .synced(last(burst(quick.version(2))), 1),
                Story.of("burst", "ten quick edits: one update")
                        .first(quicker)
                        .later(burst(quicker.version(2)))
                        .synced(last(burst(quicker.version(2))), 1),
                Story.of("no-change-in-books", "an edit of what the books do not show: no call")
                        .first(unchanged)
                        .later(unchanged.edited("login", "renamed"))
                        .synced(unchanged, 0));
    }

    private static Snapshot[] burst(Snapshot from) {
        return LongStream.range(0, 10)
                .mapToObj(
                        i -> from.version(from.version() + i).with("mobile", "+27 82 555 010" + i))
                .toArray(Snapshot[]::new);
    }

    private static Snapshot last(Snapshot... snapshots) {
        return snapshots[snapshots.length - 1];
    }

    private List<Story> removals() {
        Snapshot unborn = customer();
        Snapshot gone = customer();
        Snapshot disabled = customer().with("status", "disabled");
        Snapshot blocked = customer().with("status", "blocked");
        Snapshot ended = customer();
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
        Snapshot customer = customer().with("partnerId", IGNORED_PARTNER);
        return Story.of("ignored-partner", "of a partner that the settings ignore")
                .first(customer)
                .endsWith(Ending.without(customer.id(), "SKIPPED", "partner-ignored"));
    }

    private List<Story> badEvents() {
        Snapshot garbled = customer();
        Snapshot nameless = customer();
        Snapshot corrected = customer();
        Snapshot tombstoned = customer();
        return List.of(
                Story.of(
                                "undecodable",
                                "no JSON at all: a dead letter, and nothing else to name it by")
                        .first(List.of(new Message(garbled.key(), "{\"company\": \"isp", true)))
                        .endsWith(Ending.without(garbled.id(), Ending.NO_RECORD, ""))
                        .deadLetters(1),
                Story.of(
                                "malformed",
                                "no name, a version that is none: a dead letter and a failed record")
                        .first(List.of(Message.of(nameless.without("name").with("version", "one"))))
                        .endsWith(Ending.without(nameless.id(), "FAILED", "invalid-event"))
                        .deadLetters(1),
                Story.of(
                                "malformed-then-good",
                                "malformed at first, then sent again as it should be")
                        .first(List.of(Message.of(corrected.without("name"))))
                        .later(corrected.version(2))
                        .synced(corrected, 0)
                        .deadLetters(1),
                Story.of("tombstone", "a tombstone changes nothing in the books")
                        .first(tombstoned)
                        .later(List.of(new Message(tombstoned.key(), null, false)))
                        .synced(tombstoned, 0));
    }

    private List<Story> oddities() {
        Snapshot plain = customer();
        Snapshot newer = customer().with("tariff", "Fibre 200");
        Snapshot bare =
                customer()
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
                        .first(List.of(Message.of(plain).withoutHeaders()))
                        .synced(plain, 0),
                Story.of("unknown-field", "a field that the contract does not know")
                        .first(newer)
                        .synced(newer, 0),
                Story.of("bare", "nothing but what is required").first(bare).synced(bare, 0),
                badEmail(),
                timedOut(),
                longAddress());
    }

    private Story badEmail() {
        Snapshot customer = customer().with("email", "ask at the desk");
        return Story.of("bad-email", "an address that SageOne would refuse is left out")
                .first(customer)
                .synced(customer.without("email"), 0);
    }

    private Story timedOut() {
        Snapshot customer = customer().with("name", Sample.TIMED_OUT_NAME);
        return Story.of(
                        "timed-out",
                        "its first POST is stored, but no reply comes: looked up, not posted again")
                .first(customer)
                .synced(customer, 0);
    }

    private Story longAddress() {
        Snapshot customer =
                customer()
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
}
