package org.sageonesync.mapping.company;

import org.sageonesync.contracts.CompanyKey;

/**
 * A company in the list.
 *
 * @param firstExport of each entity: {@code held} until its automatic sync is switched on, {@code
 *     confirmed} from then on
 */
record CompanySummary(CompanyKey company, long version, FirstExport firstExport) {

    static CompanySummary of(Company company) {
        var settings = company.settings();
        return new CompanySummary(
                company.key(),
                company.version(),
                new FirstExport(
                        state(settings.customers().automatic()),
                        state(settings.invoices().automatic()),
                        state(settings.payments().automatic())));
    }

    private static String state(boolean automatic) {
        return automatic ? "confirmed" : "held";
    }

    record FirstExport(String customers, String invoices, String payments) {}
}
