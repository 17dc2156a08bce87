package org.sageonesync.mapping.terms;

import org.sageonesync.mapping.books.BookRef;
import org.sageonesync.mapping.company.BookList;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.IntStream;

/** Where a body of tax rates points into the books. */
final class TaxRatesJson {

    static final List<String> LISTS = List.of("rates");

    private TaxRatesJson() {}

    /** Only of what can be read; the rest is named by its shape. */
    static List<Pointer> pointers(JsonNode body) {
        var rates = body.path("rates");
        return IntStream.range(0, rates.isArray() ? rates.size() : 0)
                .filter(i -> rates.get(i).path("taxTypeId").isString())
                .mapToObj(i -> pointer(rates.get(i), i))
                .toList();
    }

    private static Pointer pointer(JsonNode rate, int index) {
        return new Pointer(
                "rates[" + index + "].taxTypeId",
                new BookRef(BookList.TAX_TYPES, rate.path("taxTypeId").asString()));
    }
}
