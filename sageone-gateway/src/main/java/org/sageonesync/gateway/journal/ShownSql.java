package org.sageonesync.gateway.journal;

/**
 * Keeps what the books show of a document, when it is known that they show what was sent. A part
 * that was not sent stays as it was.
 */
final class ShownSql {

    private ShownSql() {}

    /**
     * Assignments for the row of a posting that still holds what was sent.
     *
     * @param posted the condition under which the books show it
     */
    static String when(String posted) {
        return """
               books_customer = case when %1$s then coalesce((sent ->> 'CustomerId')::bigint, books_customer) else books_customer end,
               books_date = case when %1$s then coalesce(left(sent ->> 'Date', 10)::date, books_date) else books_date end,
               books_total = case when %1$s then coalesce((sent ->> 'Total')::numeric, books_total) else books_total end,
               books_exclusive = case when %1$s then coalesce((sent ->> 'Exclusive')::numeric, books_exclusive) else books_exclusive end,
               books_reference = case when %1$s and sent is not null then sent ->> 'Reference' else books_reference end,
               """
                .formatted(posted);
    }
}
