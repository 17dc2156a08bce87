package org.sageonesync.localstack.documents;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line for each record, and one more for each further document that stems from it. */
record ExpectedDocuments(List<DocumentStory> stories, Map<String, BigDecimal> paid) {

    private static final String HEADER =
            "entity,id,special,meaning,state,reason,kind,key,number,customer,date,lines,"
                    + "exclusive,tax,total,allocated,due,allocatedTo";

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        stories.forEach(story -> add(story, lines));
        return lines;
    }

    private void add(DocumentStory story, List<String> lines) {
        List<Booked> booked = story.ending().booked().stream().map(this::paid).toList();
        if (booked.isEmpty()) {
            lines.add(joined(record(story)));
        }
        booked.forEach(one -> lines.add(joined(Stream.concat(record(story), document(one)))));
    }

    private Booked paid(Booked booked) {
        return booked.kind().equals(Bill.INVOICE)
                ? booked.reducedBy(
                        paid.getOrDefault(booked.key().substring(Booked.KEY.length()), ZERO))
                : booked;
    }

    private static Stream<String> record(DocumentStory story) {
        DocumentEnding ending = story.ending();
        return Stream.of(
                ending.entity(),
                ending.id(),
                story.special(),
                story.meaning(),
                ending.state(),
                ending.reason());
    }

    private static Stream<String> document(Booked booked) {
        return Stream.of(
                booked.kind(),
                booked.key(),
                booked.number(),
                booked.customer(),
                booked.date(),
                String.join(";", booked.lines()),
                plain(booked.sums().exclusive()),
                plain(booked.sums().tax()),
                plain(booked.sums().inclusive()),
                plain(booked.allocated()),
                plain(booked.due()),
                booked.allocatedTo());
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String joined(Stream<String> cells) {
        return cells.map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
