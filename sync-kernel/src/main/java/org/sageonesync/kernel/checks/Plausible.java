package org.sageonesync.kernel.checks;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

import java.time.LocalDate;

/** What cannot be right in any books, or not in these. */
public final class Plausible {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Plausible() {}

    /**
     * The date, if it is one of our century.
     *
     * @param what of the date, such as {@code It is due on}
     */
    public static Step<LocalDate> date(String what, LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST)
                ? Step.refused(
                        ReasonCode.DATES_IMPOSSIBLE,
                        "%s %s; dates lie between %s and %s.".formatted(what, date, FIRST, LAST))
                : Step.ok(date);
    }

    /** The books' currency, if that is the record's; amounts are never converted. */
    public static Step<String> currency(@Nullable String currency, BooksSettings books) {
        return currency == null || currency.equals(books.currency())
                ? Step.ok(books.currency())
                : Step.parked(
                        ReasonCode.CURRENCY_DIFFERS,
                        "It is in %s, the books are in %s; amounts are never converted."
                                .formatted(currency, books.currency()),
                        "settings");
    }
}
