package org.sageonesync.localstack.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines by what they are mapped to, and lines whose category nobody has mapped yet. */
record MappingCases(Desk desk) {

    private static final int WAITING = 5;
    private static final String LONG_DESCRIPTION =
            "Installation of a fibre line of 120 metres, with trenching below the driveway, a wall"
                    + " box, a router in the study and a second access point beside the kitchen";

    List<DocumentStory> all() {
        var all = new ArrayList<DocumentStory>();
        all.add(
                posted(
                        "account-line",
                        "a category that is mapped to an account of the ledger",
                        Line.of(Good.LATE_FEE, "Late payment", "75.00").taxed(Tax.OUTSIDE)));
        all.add(
                posted(
                        "tariff",
                        "a tariff that decides over its category",
                        Line.of(Good.BUSINESS, "Business Fibre 500", "2490.00")));
        all.add(
                posted(
                        "long-description",
                        "a description of more than 100 characters",
                        Line.of(Good.INSTALLATION, LONG_DESCRIPTION, "1800.00")));
        IntStream.range(0, WAITING).mapToObj(this::waiting).forEach(all::add);
        return all;
    }

    private DocumentStory posted(String special, String meaning, Line line) {
        Bill bill = desk.invoice(line);
        return DocumentStory.of(special, meaning).first(bill).synced(bill);
    }

    private DocumentStory waiting(int number) {
        Bill bill =
                desk.invoice(
                        Line.of(Good.ACCESS, "Fibre 50 Mbit/s", "450.00"),
                        Line.of(
                                Good.UNMAPPED_AT_FIRST,
                                "Hosting of a web site",
                                "1%d5.00".formatted(number)));
        return DocumentStory.of(
                        "unmapped-at-first",
                        "waits for its category, and goes by itself once that is mapped")
                .first(bill)
                .synced(bill)
                .settled(Stage.MAPPED);
    }
}
