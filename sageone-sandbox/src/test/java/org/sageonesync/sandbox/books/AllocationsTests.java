package org.sageonesync.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sageonesync.sandbox.books.BooksFixture.assertRefused;
import static org.sageonesync.sandbox.books.BooksFixture.json;
import static org.sageonesync.sandbox.books.BooksFixture.saved;

import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

class AllocationsTests {

    private final BooksFixture fixture = new BooksFixture();
    private final Books books = fixture.books;
    private final Row invoice = fixture.invoice("2026-11-01", "100");
    private final Row receipt = saved(fixture.receive("100"));

    @Test
    void lowerWhatIsOpenOfBothDocuments() {
        saved(fixture.allocate(receipt, invoice, "60"));

        assertThat(due(invoice)).isEqualTo("55.00");
        assertThat(unallocated(receipt)).isEqualTo("40");
        assertThat(fixture.row(Entities.TAX_INVOICE, invoice.id()).flag("Paid")).isFalse();
    }

    @Test
    void payAnInvoiceInFull() {
        var large = saved(fixture.receive("115"));

        saved(fixture.allocate(large, invoice, "115"));

        assertThat(fixture.row(Entities.TAX_INVOICE, invoice.id()).flag("Paid")).isTrue();
    }

    @Test
    void areRefusedAboveWhatIsOpen() {
        assertRefused(fixture.allocate(receipt, invoice, "100.01"), Sentences.OVER_ALLOCATED);
        var large = saved(fixture.receive("500"));
        assertRefused(fixture.allocate(large, invoice, "115.01"), Sentences.OVER_ALLOCATED);
        assertRefused(fixture.allocate(large, invoice, "0"), Sentences.NOT_POSITIVE);
        assertThat(due(invoice)).isEqualTo("115.00");
    }

    @Test
    void areGivenBackWhenDeleted() {
        var allocation = saved(fixture.allocate(receipt, invoice, "60"));

        assertThat(books.deleteAllocation(allocation.id())).isEqualTo(new Outcome.Done());

        assertThat(due(invoice)).isEqualTo("115.00");
        assertThat(unallocated(receipt)).isEqualTo("100");
        assertThat(books.deleteAllocation(allocation.id())).isEqualTo(new Outcome.Missing());
    }

    @Test
    void canBeReplacedAndStayAsTheyWereWhenTheNewAmountIsRefused() {
        var id = saved(fixture.allocate(receipt, invoice, "60")).id();

        assertRefused(replace(id, "101"), Sentences.OVER_ALLOCATED);
        assertThat(unallocated(receipt)).isEqualTo("40");
        saved(replace(id, "100"));

        assertThat(unallocated(receipt)).isEqualTo("0");
        assertThat(due(invoice)).isEqualTo("15.00");
    }

    @Test
    void applyACreditNoteToAnInvoice() {
        var credit =
                saved(
                        books.saveDocument(
                                Entities.CUSTOMER_RETURN,
                                fixture.document("2026-11-02", "100"),
                                false));

        saved(fixture.allocate(credit, invoice, "115"));

        assertThat(due(invoice)).isEqualTo("0.00");
        assertThat(due(fixture.row(Entities.CUSTOMER_RETURN, credit.id()))).isEqualTo("0.00");
    }

    @Test
    void areMadeBySageOneForACustomerWhoIsSetSo() {
        autoAllocate();
        var newer = fixture.invoice("2026-11-05", "100");
        var older = fixture.invoice("2026-10-05", "100");

        var received = saved(fixture.receive("200"));

        assertThat(received.amount("TotalUnallocated")).isEqualByComparingTo("0");
        assertThat(due(older)).isEqualTo("0.00");
        assertThat(due(invoice)).isEqualTo("30.00");
        assertThat(due(newer)).isEqualTo("115.00");
    }

    @Test
    void areNotMadeBySageOneWhereTheSwitchSaysSo() {
        autoAllocate();
        fixture.switches.set(Switch.AUTO_ALLOCATION, Position.OFF);

        assertThat(saved(fixture.receive("20")).amount("TotalUnallocated"))
                .isEqualByComparingTo("20");
    }

    @Test
    void touchModifiedOnlyWhereTheSwitchSaysSo() {
        saved(fixture.allocate(receipt, invoice, "1"));
        assertThat(fixture.row(Entities.TAX_INVOICE, invoice.id()).value("Modified")).isNull();

        fixture.switches.set(Switch.ALLOCATION_TOUCHES_MODIFIED, Position.ON);
        saved(fixture.allocate(receipt, invoice, "1"));
        assertThat(fixture.row(Entities.TAX_INVOICE, invoice.id()).value("Modified")).isNotNull();
    }

    @Test
    void forbidATotalBelowWhatIsAllocated() {
        saved(fixture.allocate(receipt, invoice, "60"));

        var smaller =
                json(
                        "{'ID': %d, 'CustomerId': %d, 'Date': '2026-11-20', 'Total': 59, 'BankAccountId': 3}"
                                .formatted(receipt.id(), fixture.customer));

        assertRefused(books.saveReceipt(smaller), Sentences.BELOW_ALLOCATED);
    }

    @Test
    void keepAReceiptFromBeingTakenBack() {
        var allocation = saved(fixture.allocate(receipt, invoice, "60"));
        assertThat(books.deleteReceipt(receipt.id())).isEqualTo(new Outcome.InUse());

        books.deleteAllocation(allocation.id());

        assertThat(books.deleteReceipt(receipt.id())).isEqualTo(new Outcome.Done());
        assertThat(fixture.customer().amount("Balance")).isEqualByComparingTo("115");
    }

    @Test
    void stayWithinOneCustomer() {
        var other = saved(books.saveCustomer(json("{'Name': 'Sipho'}")));
        var foreign =
                saved(
                        books.saveReceipt(
                                json(
                                        "{'CustomerId': %d, 'Date': '2026-11-20', 'Total': 5, 'BankAccountId': 3}"
                                                .formatted(other.id()))));

        assertRefused(fixture.allocate(foreign, invoice, "5"), Sentences.OTHER_CUSTOMER);
    }

    @Test
    void refuseAReceiptOfNothingUnlessReversalsAreNegativeReceipts() {
        assertRefused(fixture.receive("-5"), Sentences.NOT_POSITIVE);

        fixture.switches.set(Switch.RECEIPT_REVERSAL, Position.NEGATIVE_RECEIPT);
        assertThat(fixture.receive("-5")).isInstanceOf(Outcome.Created.class);
    }

    private void autoAllocate() {
        books.saveCustomer(
                json(
                        "{'ID': %d, 'Name': 'Thandi', 'AutoAllocateToOldestInvoice': true}"
                                .formatted(fixture.customer)));
    }

    private Outcome replace(long id, String total) {
        return books.saveAllocation(
                json(
                        "{'ID': %d, 'SourceDocumentId': %d, 'AllocatedToDocumentId': %d, 'Total': %s}"
                                .formatted(id, receipt.id(), invoice.id(), total)));
    }

    private String due(Row document) {
        return fixture.row(document.schema(), document.id()).amount("AmountDue").toPlainString();
    }

    private String unallocated(Row source) {
        return fixture.row(source.schema(), source.id()).amount("TotalUnallocated").toPlainString();
    }
}
