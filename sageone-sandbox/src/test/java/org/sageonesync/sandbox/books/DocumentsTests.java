package org.sageonesync.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sageonesync.sandbox.books.BooksFixture.assertRefused;
import static org.sageonesync.sandbox.books.BooksFixture.json;
import static org.sageonesync.sandbox.books.BooksFixture.saved;

import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.node.ObjectNode;

class DocumentsTests {

    private final BooksFixture fixture = new BooksFixture();
    private final Books books = fixture.books;

    @Test
    void recomputesTheTotalsFromTheTaxType() {
        var invoice = fixture.invoice("2026-11-01", "86.9478");

        assertThat(invoice.amount("Exclusive")).isEqualByComparingTo("86.95");
        assertThat(invoice.amount("Tax")).isEqualByComparingTo("13.04");
        assertThat(invoice.amount("Total")).isEqualByComparingTo("99.99");
        assertThat(invoice.amount("AmountDue")).isEqualByComparingTo("99.99");
        assertThat(invoice.text("CustomerName")).isEqualTo("Thandi");
        assertThat(invoice.lines().getFirst().amount("TaxPercentage")).isEqualByComparingTo("0.15");
    }

    @Test
    void takesTheTaxOutOfInclusivePrices() {
        var body = (ObjectNode) fixture.document("2026-11-01", "0");
        body.put("Inclusive", true);
        ((ObjectNode) body.path("Lines").path(0))
                .put("Quantity", 2)
                .put("UnitPriceInclusive", 115)
                .set("DiscountPercentage", json("0.1"));

        var invoice = saved(books.saveDocument(Entities.TAX_INVOICE, body, false));

        assertThat(invoice.amount("Total")).isEqualByComparingTo("207.00");
        assertThat(invoice.amount("Tax")).isEqualByComparingTo("27.00");
        assertThat(invoice.amount("Exclusive")).isEqualByComparingTo("180.00");
        assertThat(invoice.amount("Discount")).isEqualByComparingTo("23.00");
    }

    @Test
    void roundsTaxByLineOrByDocument() {
        var body = (ObjectNode) fixture.document("2026-11-01", "0.10");
        var line = body.path("Lines").path(0);
        body.putArray("Lines").add(line.deepCopy()).add(line.deepCopy()).add(line.deepCopy());

        assertThat(calculated(body).amount("Tax")).isEqualByComparingTo("0.06");
        fixture.switches.set(Switch.TAX_ROUNDING, Position.DOCUMENT);
        assertThat(calculated(body).amount("Tax")).isEqualByComparingTo("0.05");
    }

    @Test
    void calculateStoresNothing() {
        var calculated = calculated((ObjectNode) fixture.document("2026-11-01", "100"));

        assertThat(calculated.amount("Total")).isEqualByComparingTo("115");
        assertThat(books.rows(Entities.TAX_INVOICE)).isEmpty();
        assertThat(fixture.customer().amount("Balance")).isEqualByComparingTo("0");
        assertThat(fixture.customer().flag("HasActivity")).isFalse();
    }

    @Test
    void numbersDocumentsAndRefusesANumberThatIsTaken() {
        assertThat(fixture.invoice("2026-11-01", "1").text("DocumentNumber"))
                .isEqualTo("INV0000001");
        var body = (ObjectNode) fixture.document("2026-11-01", "1");
        body.put("DocumentNumber", "inv0000001");

        assertRefused(
                books.saveDocument(Entities.TAX_INVOICE, body, false), Sentences.NUMBER_TAKEN);
        assertThat(
                        saved(books.saveDocument(Entities.TAX_INVOICE, body, true))
                                .text("DocumentNumber"))
                .isEqualTo("INV0000002");
        assertThat(saved(books.saveDocument(Entities.CUSTOMER_RETURN, body, false)).id())
                .isPositive();
    }

    @Test
    void demandsANumberWhereTheSwitchSaysSo() {
        fixture.switches.set(Switch.AUTO_NUMBERING, Position.REJECTED);

        assertRefused(
                books.saveDocument(
                        Entities.TAX_INVOICE, fixture.document("2026-11-01", "1"), false),
                Sentences.NUMBER_NEEDED);
    }

    @Test
    void refusesALockedPeriod() {
        books.changeCompany(json("{'LockProcessingDate': '2026-10-31'}"));

        assertRefused(
                books.saveDocument(
                        Entities.TAX_INVOICE, fixture.document("2026-10-31", "1"), false),
                Sentences.LOCKED);
        assertThat(fixture.invoice("2026-11-01", "1").id()).isPositive();
    }

    @Test
    void refusesWhatDoesNotExist() {
        var body = (ObjectNode) fixture.document("2026-11-01", "1");
        body.put("CustomerId", 4711);
        assertRefused(
                books.saveDocument(Entities.TAX_INVOICE, body, false),
                "The CustomerId does not exist.");

        var line = (ObjectNode) fixture.document("2026-11-01", "1").deepCopy();
        ((ObjectNode) line.path("Lines").path(0)).put("SelectionId", 4711);
        assertRefused(
                books.saveDocument(Entities.TAX_INVOICE, line, false),
                "The SelectionId does not exist.");
    }

    @Test
    void demandsLines() {
        var body = (ObjectNode) fixture.document("2026-11-01", "1");
        body.putArray("Lines");

        assertRefused(
                books.saveDocument(Entities.TAX_INVOICE, body, false),
                "The Lines field is required.");
    }

    @Test
    void refusesNegativeAmountsOfACreditNote() {
        assertRefused(
                books.saveDocument(
                        Entities.CUSTOMER_RETURN, fixture.document("2026-11-01", "-1"), false),
                Sentences.NEGATIVE_RETURN);
    }

    @Test
    void derivesTheBalanceFromTheDocuments() {
        var invoice = fixture.invoice("2026-11-01", "100");
        var body = (ObjectNode) fixture.document("2026-11-01", "200");
        body.put("ID", invoice.id());
        var changed = saved(books.saveDocument(Entities.TAX_INVOICE, body, false));
        books.saveDocument(Entities.CUSTOMER_RETURN, fixture.document("2026-11-02", "10"), false);
        saved(fixture.receive("18.50"));

        assertThat(changed.text("DocumentNumber")).isEqualTo(invoice.text("DocumentNumber"));
        assertThat(fixture.customer().amount("Balance")).isEqualByComparingTo("200.00");
    }

    private Row calculated(ObjectNode body) {
        return saved(books.calculate(Entities.TAX_INVOICE, body));
    }
}
