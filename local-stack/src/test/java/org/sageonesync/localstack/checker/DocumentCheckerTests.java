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

/** Each kind of difference is found. */
class DocumentCheckerTests {

    private static final String RECORDS =
            """
            entity,id,state,reason
            invoice,1,SYNCED,
            invoice,2,SKIPPED,no-lines
            invoice,3,SYNCED,
            credit-note,4,SYNCED,
            """;
    private static final String INVOICES =
            """
            [{"ID": 21, "ExternalReference": "billing:1", "DocumentNumber": "INV-1", "CustomerId": 7,
              "Date": "2026-08-01T00:00:00", "Exclusive": 199.99, "Tax": 15, "Total": 214.99,
              "AmountDue": 202.99,
              "Lines": [
                {"SelectionId": 5, "LineType": 0, "TaxTypeId": 31, "Exclusive": 100, "Tax": 15, "Total": 115},
                {"SelectionId": 5, "LineType": 1, "TaxTypeId": 32, "Exclusive": 100, "Total": 100},
                {"SelectionId": 6, "TaxTypeId": 32, "Exclusive": -0.01, "Total": -0.01}]},
             {"ID": 23, "ExternalReference": "billing:3", "DocumentNumber": "INV-3", "CustomerId": 7,
              "Date": "2026-08-02", "Exclusive": 100, "Tax": 15, "Total": 115, "AmountDue": 0,
              "Lines": [
                {"SelectionId": 5, "TaxTypeId": 31, "Exclusive": 100, "Tax": 15, "Total": 115}]}]
            """;
    private static final String CREDIT_NOTES =
            """
            [{"ID": 24, "ExternalReference": "billing:4", "DocumentNumber": "CN-4", "CustomerId": 7,
              "Date": "2026-08-03", "Exclusive": 12, "Total": 12, "TotalUnallocated": 0,
              "Lines": [{"SelectionId": 5, "TaxTypeId": 32, "Exclusive": 12, "Total": 12}]},
             {"ID": 25, "ExternalReference": "billing:3/reversal", "DocumentNumber": "CRN0000001",
              "CustomerId": 7, "Date": "2026-11-21", "Exclusive": 100, "Tax": 15, "Total": 115,
              "TotalUnallocated": 0,
              "Lines": [
                {"SelectionId": 5, "TaxTypeId": 31, "Exclusive": 100, "Tax": 15, "Total": 115}]}]
            """;
    private static final String ALLOCATIONS =
            """
            [{"ID": 26, "SourceDocumentId": 24, "AllocatedToDocumentId": 21, "Total": 12},
             {"ID": 27, "SourceDocumentId": 25, "AllocatedToDocumentId": 23, "Total": 115}]
            """;

    @TempDir Path folder;
    private DocumentChecker checker;

    @BeforeEach
    void writeExpectations() throws IOException {
        checker =
                DocumentChecker.ofSales(
                        Files.writeString(
                                folder.resolve("expected-documents.csv"),
                                """
                                entity,id,special,meaning,state,reason,kind,key,number,customer,date,lines,exclusive,tax,total,allocated,due,allocatedTo
                                invoice,1,,,SYNCED,,invoice,billing:1,INV-1,billing:70,2026-08-01,Access|Standard|100.00|15.00|115.00;Interest|Exempt|100.00|0.00|100.00;Rounding|*|-0.01|0.00|-0.01,199.99,15.00,214.99,12.00,202.99,
                                invoice,2,empty,has no lines,SKIPPED,no-lines
                                invoice,3,deleted,taken back,SYNCED,,invoice,billing:3,INV-3,billing:70,2026-08-02,Access|Standard|100.00|15.00|115.00,100.00,15.00,115.00,115.00,0.00,
                                invoice,3,deleted,taken back,SYNCED,,credit-note,*,*,billing:70,*,Access|Standard|100.00|15.00|115.00,100.00,15.00,115.00,115.00,0.00,billing:3
                                credit-note,4,,,SYNCED,,credit-note,billing:4,CN-4,billing:70,2026-08-03,Access|Exempt|12.00|0.00|12.00,12.00,0.00,12.00,12.00,0.00,billing:1
                                """));
    }

    @Test
    void findsNothingWhereAllIsAsExpected() {
        Findings found = check(RECORDS, INVOICES, CREDIT_NOTES, ALLOCATIONS);

        assertThat(found.differences()).isEmpty();
        assertThat(found.amount()).isZero();
        assertThat(found.specialCases()).hasSize(2).allMatch(Findings.SpecialCase::asExpected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"INV-1\"     ! \"INV-9\"     ! number of its invoice is 'INV-9', should be 'INV-1'",
                "2026-08-01    ! 2026-08-11    ! date of its invoice is '2026-08-11', should be '2026-08-01'",
                "\"CustomerId\": 7 ! \"CustomerId\": 8 ! customer of its invoice is 'billing:80', should be 'billing:70'",
                "\"Tax\": 15, \"Total\": 214.99 ! \"Tax\": 15.01, \"Total\": 214.99 ! tax of its invoice is '15.01', should be '15.00'",
                "199.99        ! 199.985       ! exclusive of its invoice is '199.985', should be '199.99'",
                "202.99        ! 214.99        ! due of its invoice is '214.99', should be '202.99'",
            })
    void findsAFieldThatDiffers(String was, String is, String difference) {
        Findings found = check(RECORDS, INVOICES.replaceFirst(was, is), CREDIT_NOTES, ALLOCATIONS);

        assertThat(found.differences()).containsExactly("invoice 1: " + difference);
        assertThat(found.amount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\"SelectionId\": 5, \"LineType\": 0 ! \"SelectionId\": 6, \"LineType\": 0",
                "\"LineType\": 1      ! \"LineType\": 0",
                "\"TaxTypeId\": 31    ! \"TaxTypeId\": 32",
                "\"Tax\": 15, \"Total\": 115 ! \"Tax\": 14, \"Total\": 115",
                "-0.01                ! -0.02",
            })
    void findsALineThatDiffers(String was, String is) {
        assertThat(
                        check(RECORDS, INVOICES.replaceFirst(was, is), CREDIT_NOTES, ALLOCATIONS)
                                .differences())
                .singleElement()
                .asString()
                .startsWith("invoice 1: lines of its invoice is '");
    }

    @Test
    void findsALineThatIsMissing() {
        String line =
                ", {\"SelectionId\": 6, \"TaxTypeId\": 32, \"Exclusive\": -0.01, \"Total\": -0.01}";

        assertThat(
                        check(
                                        RECORDS,
                                        INVOICES.replaceAll("\\s+", " ").replace(line, ""),
                                        CREDIT_NOTES,
                                        ALLOCATIONS)
                                .differences())
                .singleElement()
                .asString()
                .startsWith("invoice 1: lines of its invoice is");
    }

    @Test
    void addsUpByHowMuchTotalsAreWrong() {
        Findings found =
                check(
                        RECORDS,
                        INVOICES.replaceFirst("214.99", "215.09"),
                        CREDIT_NOTES.replaceFirst("\"Total\": 12,", "\"Total\": 11.5,"),
                        ALLOCATIONS);

        assertThat(found.differences()).hasSize(2);
        assertThat(found.amount()).isEqualByComparingTo("0.60");
    }

    @Test
    void findsADocumentThatIsMissing() {
        Findings found = check(RECORDS, "[]", CREDIT_NOTES, ALLOCATIONS);

        assertThat(found.differences())
                .contains(
                        "invoice 1: its invoice is in SageOne 0 times, should be 1 times",
                        "invoice 3: its invoice is in SageOne 0 times, should be 1 times");
        assertThat(found.amount()).isEqualByComparingTo("559.99");
    }

    @Test
    void findsADocumentThatIsThereTwice() {
        String twin = INVOICES.replace("\"ID\": 2", "\"ID\": 4").replace("INV-", "INV-9");
        Findings found = check(RECORDS, joined(INVOICES, twin), CREDIT_NOTES, ALLOCATIONS);

        assertThat(found.differences())
                .contains(
                        "2 documents in SageOne bear the key 'invoice billing:1'",
                        "invoice 1: its invoice is in SageOne 2 times, should be 1 times");
        assertThat(found.amount()).isEqualByComparingTo("329.99");
    }

    @Test
    void findsTwoDocumentsOfOneNumber() {
        assertThat(
                        check(
                                        RECORDS,
                                        INVOICES.replace("INV-3", "INV-1"),
                                        CREDIT_NOTES,
                                        ALLOCATIONS)
                                .differences())
                .contains("2 documents in SageOne bear the number 'invoice INV-1'");
    }

    @Test
    void findsADocumentThatNobodyExpects() {
        String extra =
                """
                [{"ID": 29, "ExternalReference": "billing:2", "DocumentNumber": "INV-2",
                  "Total": 214.99, "AmountDue": 202.99}]
                """;
        Findings found = check(RECORDS, joined(INVOICES, extra), CREDIT_NOTES, ALLOCATIONS);

        assertThat(found.differences())
                .containsExactly(
                        "invoice 214.99 due 202.99 'billing:2': nobody expects it in SageOne");
        assertThat(found.amount()).isEqualByComparingTo("214.99");
    }

    @Test
    void findsADocumentWithoutAKey() {
        assertThat(
                        check(
                                        RECORDS,
                                        INVOICES.replace("\"billing:1\"", "null"),
                                        CREDIT_NOTES,
                                        ALLOCATIONS)
                                .differences())
                .contains("1 documents in SageOne bear the key 'invoice '");
    }

    @Test
    void findsACreditNoteThatIsNotAllocated() {
        assertThat(
                        check(
                                        RECORDS,
                                        INVOICES,
                                        CREDIT_NOTES,
                                        ALLOCATIONS.replace(": 12}", ": 11.99}"))
                                .differences())
                .containsExactly(
                        "invoice 1: allocated of its invoice is '11.99', should be '12.00'",
                        "credit-note 4: allocated of its credit-note is '11.99', should be '12.00'");
    }

    @Test
    void findsACreditNoteThatIsAllocatedToAnother() {
        assertThat(
                        check(RECORDS, INVOICES, CREDIT_NOTES, ALLOCATIONS.replace(": 21", ": 23"))
                                .differences())
                .contains(
                        "credit-note 4: allocatedTo of its credit-note is 'billing:3', should be 'billing:1'");
    }

    @Test
    void findsAReversalThatIsMissingOrThereTwice() {
        assertThat(check(RECORDS, INVOICES, CREDIT_NOTES, "[]").differences())
                .contains("invoice 3: its credit-note is in SageOne 0 times, should be 1 times")
                .contains(
                        "credit-note 115.00 due 0.00 'billing:3/reversal': nobody expects it in SageOne");
    }

    @Test
    void findsAStateThatDiffers() {
        assertThat(
                        check(
                                        RECORDS.replace("2,SKIPPED,no-lines", "2,PENDING,queued"),
                                        INVOICES,
                                        CREDIT_NOTES,
                                        ALLOCATIONS)
                                .differences())
                .containsExactly("invoice 2: is PENDING queued, should be SKIPPED no-lines");
    }

    @Test
    void findsRecordsThatAreMissingOrThatNobodyExpects() {
        assertThat(
                        check(
                                        RECORDS.replace("credit-note,4", "invoice,4"),
                                        INVOICES,
                                        CREDIT_NOTES,
                                        ALLOCATIONS)
                                .differences())
                .containsExactly(
                        "credit-note 4: is NONE, should be SYNCED",
                        "invoice 4: nobody expects this record");
    }

    @Test
    void tellsWhatBecameOfTheSpecialCases() {
        assertThat(check(RECORDS, INVOICES, CREDIT_NOTES, ALLOCATIONS).specialCases())
                .extracting(Findings.SpecialCase::actual)
                .containsExactly(
                        "SKIPPED no-lines, not in SageOne",
                        "SYNCED, invoice 115.00 due 0.00, credit-note 115.00 due 0.00");
    }

    private static String joined(String ones, String others) {
        return ones.strip().substring(0, ones.strip().length() - 1)
                + ","
                + others.strip().substring(1);
    }

    private Findings check(
            String records, String invoices, String creditNotes, String allocations) {
        return checker.check(
                records,
                new BooksLists(
                        Map.of(
                                Table.INVOICES,
                                rows(invoices),
                                Table.CREDIT_NOTES,
                                rows(creditNotes),
                                Table.ALLOCATIONS,
                                rows(allocations),
                                Table.CUSTOMERS,
                                rows(
                                        """
                                [{"ID": 7, "TextField1": "billing:70"}, {"ID": 8, "TextField1": "billing:80"}]
                                """),
                                Table.ITEMS,
                                rows(
                                        """
                                [{"ID": 5, "Description": "Access "}, {"ID": 6, "Description": "Rounding"}]
                                """),
                                Table.ACCOUNTS,
                                rows("[{\"ID\": 5, \"Name\": \"Interest\"}]"),
                                Table.TAX_TYPES,
                                rows(
                                        """
                                [{"ID": 31, "Name": "Standard"}, {"ID": 32, "Name": "Exempt "}]
                                """))));
    }

    private static List<JsonNode> rows(String json) {
        return List.copyOf(JsonMapper.shared().readTree(json).values());
    }
}
