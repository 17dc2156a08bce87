package org.sageonesync.localstack.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ReceiptCheckerTests {

    private static final String RECORDS =
            """
            entity,id,state,reason
            payment,1,SYNCED,on-account
            payment,2,SYNCED,
            payment,3,FAILED,refund-unsupported
            """;
    private static final String CUSTOMERS =
            """
            [{"ID": 7, "TextField1": "billing:70", "Balance": 60},
             {"ID": 8, "TextField1": "billing:80"}]
            """;
    private static final String INVOICES =
            """
            [{"ID": 21, "ExternalReference": "billing:11", "Date": "2026-08-01", "CustomerId": 7,
              "Total": 115, "AmountDue": 75},
             {"ID": 22, "ExternalReference": "billing:12", "Date": "2026-09-01", "CustomerId": 7,
              "Total": 30, "AmountDue": 0}]
            """;
    private static final String RECEIPTS =
            """
            [{"ID": 31, "Description": "billing:1", "DocumentNumber": "RCP-1", "CustomerId": 7,
              "Date": "2026-09-03T00:00:00", "BankAccountId": 41, "PaymentMethod": 4,
              "Reference": "net70", "Total": 85, "TotalUnallocated": 15}]
            """;
    private static final String ALLOCATIONS =
            """
            [{"ID": 52, "SourceDocumentId": 31, "AllocatedToDocumentId": 22, "Total": 30},
             {"ID": 51, "SourceDocumentId": 31, "AllocatedToDocumentId": 21, "Total": 40}]
            """;

    @TempDir Path folder;
    private Path payments;
    private Path documents;

    @BeforeEach
    void writeExpectations() throws IOException {
        payments =
                Files.writeString(
                        folder.resolve("expected-payments.csv"),
                        """
                        entity,id,special,meaning,state,reason,kind,key,number,customer,date,bankAccount,method,reference,total,due,allocations
                        payment,1,split,pays two,SYNCED,on-account,receipt,billing:1,*,billing:70,2026-09-03,Cheque,eft,net70,85.00,15.00,billing:11=40.00;billing:12=30.00
                        payment,2,bounced,taken back,SYNCED,
                        payment,3,refund,by hand,FAILED,refund-unsupported
                        """);
        documents =
                Files.writeString(
                        folder.resolve("expected-documents.csv"),
                        """
                        entity,id,special,meaning,state,reason,kind,key,customer,date,total,due
                        invoice,11,,,SYNCED,,invoice,billing:11,billing:70,2026-08-01,115.00,75.00
                        invoice,12,,,SYNCED,,invoice,billing:12,billing:70,2026-09-01,30.00,0.00
                        """);
    }

    @Test
    void findsNothingWhereAllIsAsExpected() {
        Findings found = check(RECEIPTS, ALLOCATIONS);

        assertThat(found.differences()).isEmpty();
        assertThat(found.amount()).isZero();
        assertThat(found.specialCases())
                .extracting(Findings.SpecialCase::actual)
                .containsExactly(
                        "SYNCED on-account, receipt 85.00 due 15.00",
                        "SYNCED, not in SageOne",
                        "FAILED refund-unsupported, not in SageOne");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"CustomerId\": 7  ! \"CustomerId\": 8 ! customer of its receipt is 'billing:80', should be 'billing:70'",
                "2026-09-03         ! 2026-09-04        ! date of its receipt is '2026-09-04', should be '2026-09-03'",
                "\"BankAccountId\": 41 ! \"BankAccountId\": 42 ! bankAccount of its receipt is 'Petty cash', should be 'Cheque'",
                "\"PaymentMethod\": 4 ! \"PaymentMethod\": 1 ! method of its receipt is 'cash', should be 'eft'",
                "net70              ! net71             ! reference of its receipt is 'net71', should be 'net70'",
                "\"TotalUnallocated\": 15 ! \"TotalUnallocated\": 0 ! due of its receipt is '0.00', should be '15.00'",
            })
    void findsAFieldThatDiffers(String was, String is, String difference) {
        assertThat(check(RECEIPTS.replace(was, is), ALLOCATIONS).differences())
                .containsExactly("payment 1: " + difference);
    }

    @Test
    void findsAnAllocationOfAnotherAmountOrToAnotherInvoice() {
        assertThat(check(RECEIPTS, ALLOCATIONS.replace("40", "39.99")).differences())
                .containsExactly(
                        "payment 1: allocations of its receipt is"
                                + " 'billing:11=39.99;billing:12=30.00', should be"
                                + " 'billing:11=40.00;billing:12=30.00'");
        assertThat(
                        check(
                                        RECEIPTS,
                                        ALLOCATIONS.replace(
                                                "\"AllocatedToDocumentId\": 22",
                                                "\"AllocatedToDocumentId\": 21"))
                                .differences())
                .hasSize(1);
    }

    @Test
    void findsAReceiptThatIsThereTwice() {
        String twice =
                RECEIPTS.strip().replaceFirst("]$", ",")
                        + RECEIPTS.strip()
                                .substring(1)
                                .replace("31", "32")
                                .replace("RCP-1", "RCP-2");

        Findings found = check(twice, ALLOCATIONS);

        assertThat(found.differences())
                .contains(
                        "2 documents in SageOne bear the key 'receipt billing:1'",
                        "payment 1: its receipt is in SageOne 2 times, should be 1 times");
        assertThat(found.amount()).isEqualByComparingTo("85");
    }

    @Test
    void findsAReceiptThatWasNotTakenBack() {
        assertThat(check(RECEIPTS.replace("billing:1\"", "billing:2\""), ALLOCATIONS).differences())
                .containsExactly(
                        "payment 1: its receipt is in SageOne 0 times, should be 1 times",
                        "receipt 85.00 due 15.00 'billing:2': nobody expects it in SageOne");
    }

    @Test
    void closesMonthByMonth() {
        var months = closing(CUSTOMERS, RECEIPTS).months();

        assertThat(months).containsOnlyKeys("2026-08", "2026-09");
        assertThat(months.values())
                .allSatisfy(month -> assertThat(month.difference().isNothing()).isTrue());
        assertThat(month(months, "2026-08").billing().outstanding()).isEqualByComparingTo("75");
        assertThat(month(months, "2026-09").sageOne().receipts()).isEqualByComparingTo("85");
        assertThat(month(months, "2026-09").sageOne().outstanding()).isEqualByComparingTo("-15");
    }

    @Test
    void saysByHowMuchAMonthDiffers() {
        Month.Side difference = month(closing(CUSTOMERS, "[]").months(), "2026-09").difference();

        assertThat(difference.receipts()).isEqualByComparingTo("-85");
        assertThat(difference.outstanding()).isEqualByComparingTo("15");
        assertThat(difference.invoices()).isZero();
    }

    @Test
    void findsACustomerThatOwesAnotherAmount() {
        assertThat(closing(CUSTOMERS, RECEIPTS).balances()).isEmpty();
        assertThat(closing(CUSTOMERS.replace("60", "60.01"), RECEIPTS).balances())
                .containsExactly("billing:70: owes 60.01 in SageOne, should be 60.00");
        assertThat(
                        closing(
                                        CUSTOMERS.replace(
                                                "\"billing:80\"", "\"billing:80\", \"Balance\": 5"),
                                        RECEIPTS)
                                .balances())
                .containsExactly("billing:80: owes 5.00 in SageOne, should be 0.00");
    }

    private static Month month(Map<String, Month> months, String name) {
        return Objects.requireNonNull(months.get(name));
    }

    private Findings check(String receipts, String allocations) {
        return DocumentChecker.ofReceipts(payments)
                .check(RECORDS, lists(CUSTOMERS, receipts, allocations));
    }

    private Closing closing(String customers, String receipts) {
        return new Closing(documents, payments, lists(customers, receipts, ALLOCATIONS));
    }

    private static BooksLists lists(String customers, String receipts, String allocations) {
        return new BooksLists(
                Map.of(
                        Table.CUSTOMERS, rows(customers),
                        Table.INVOICES, rows(INVOICES),
                        Table.RECEIPTS, rows(receipts),
                        Table.ALLOCATIONS, rows(allocations),
                        Table.BANK_ACCOUNTS,
                                rows(
                                        """
                                        [{"ID": 41, "Name": "Cheque "}, {"ID": 42, "Name": "Petty cash"}]
                                        """)));
    }

    private static List<JsonNode> rows(String json) {
        return List.copyOf(JsonMapper.shared().readTree(json).values());
    }
}
