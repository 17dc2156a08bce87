package org.sageonesync.localstack.documents;

import java.util.List;

/**
 * Whom billing bills, by billing's ids.
 *
 * @param regular customers that are in the books after the first export
 * @param ordinary those of them that nothing else happens to, at least one
 * @param ignored customers of a partner that the settings ignore
 * @param late a customer that billing sends only after an invoice of it
 * @param autoAllocating a customer whose receipts SageOne allocates by itself
 * @param ignoredPartner that partner
 */
public record Buyers(
        String company,
        List<String> regular,
        List<String> ordinary,
        List<String> ignored,
        String late,
        String autoAllocating,
        String ignoredPartner) {

    public Buyers {
        regular = List.copyOf(regular);
        ordinary = List.copyOf(ordinary);
        ignored = List.copyOf(ignored);
    }
}
