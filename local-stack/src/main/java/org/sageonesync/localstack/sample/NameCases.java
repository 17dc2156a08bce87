package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Names that other systems spoil, and names that two customers bear. */
record NameCases(Supplier<Snapshot> customers) {

    private static final String LONG_NAME =
            "The Trustees for the time being of the Amanzimtoti and Upper South Coast Residents'"
                    + " Fibre to the Home Association Trust";

    private static final String LONG_NAME_WITH_DIACRITICS =
            "Koöperatiewe Vereniging vir Hoëspoed-breëbandverbindings in die Agter-Sneeuberge,"
                    + " Môreson en Oorsigëiland Beperk";

    List<Story> all() {
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

    private Story named(String special, String name) {
        Snapshot customer = customers.get().with("name", name);
        return Story.of(special, "a name that other systems spoil")
                .first(customer)
                .synced(customer, 0);
    }

    private List<Story> namesakes() {
        Snapshot elder = customers.get().with("name", "Jan Smit");
        Snapshot younger = customers.get().with("name", "Jan Smit");
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
}
