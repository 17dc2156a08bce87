package org.sageonesync.localstack.documents;

import java.util.List;

/** Lines whose percentage alone does not tell the tax type, and lines whose tax cannot be. */
record TaxCases(Desk desk) {

    private static final Line ACCESS = Line.of(Good.ACCESS, "Fibre 100 Mbit/s", "599.00");

    List<DocumentStory> all() {
        return List.of(
                taxed(Tax.ZERO_RATED, "zero-rated"),
                taxed(Tax.EXEMPT, "exempt"),
                taxed(Tax.OUTSIDE, "outside-vat"),
                mixed(),
                byPercentage(),
                ambiguous(),
                contradicting());
    }

    private DocumentStory taxed(Tax tax, String special) {
        Bill bill = desk.invoice(ACCESS.taxed(tax));
        return DocumentStory.of(special, "0 %, told from the other two by billing's tax rate")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory mixed() {
        Bill bill =
                desk.invoice(
                        ACCESS,
                        Line.of(Good.TELEPHONY, "Calls abroad", "83.35").taxed(Tax.ZERO_RATED),
                        Line.of(Good.INSTALLATION, "Training course", "1250.00").taxed(Tax.EXEMPT));
        return DocumentStory.of("mixed-rates", "three tax types in one document")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory byPercentage() {
        Bill bill = desk.invoice(ACCESS.without("taxRateId"));
        return DocumentStory.of("rate-by-percentage", "15 %, which only one tax type has")
                .first(bill)
                .synced(bill);
    }

    private DocumentStory ambiguous() {
        Bill bill = desk.invoice(ACCESS.taxed(Tax.EXEMPT).without("taxRateId"));
        return DocumentStory.of("rate-ambiguous", "0 %, which three tax types have: it waits")
                .first(bill)
                .ends(bill, "PARKED", "tax-unmapped");
    }

    private DocumentStory contradicting() {
        Bill bill = desk.invoice(ACCESS.with("taxRate", 14)).stating(Sums.of("599.00", "83.86"));
        return DocumentStory.of("rate-contradicts", "14 %, but its tax rate is mapped to 15 %")
                .first(bill)
                .ends(bill, "FAILED", "tax-contradicts");
    }
}
