package org.sageonesync.localstack.payments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line for each payment. */
record ExpectedPayments(List<PaymentStory> stories) {

    private static final String HEADER =
            "entity,id,special,meaning,state,reason," + Receipt.COLUMNS;

    List<String> lines() {
        return Stream.concat(Stream.of(HEADER), stories.stream().map(ExpectedPayments::line))
                .toList();
    }

    private static String line(PaymentStory story) {
        PaymentEnding ending = story.ending();
        Stream<String> record =
                Stream.of(
                        "payment",
                        ending.id(),
                        story.special(),
                        story.meaning(),
                        ending.state(),
                        ending.reason());
        Receipt receipt = ending.receipt();
        return Stream.concat(record, receipt == null ? Stream.of() : receipt.cells())
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
