package org.sageonesync.localstack;

import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.checker.Checker;
import org.sageonesync.localstack.checker.Closing;
import org.sageonesync.localstack.checker.DocumentChecker;
import org.sageonesync.localstack.checker.Findings;
import org.sageonesync.localstack.checker.Table;
import org.sageonesync.localstack.sample.SampleFiles;
import org.sageonesync.localstack.scenario.Told;

import java.math.BigDecimal;
import java.util.List;

/** Has the checker compare what the servers say with what must have become of the sample. */
record BooksCheck(SampleFiles files, Told told, Closing closing) {

    BooksCheck(SampleFiles files, Told told) {
        this(
                files,
                told,
                new Closing(files.expectedDocuments(), files.expectedPayments(), told.books()));
    }

    Findings findings() {
        return new Checker(files.expected())
                .check(told.recordsOf(Topic.CUSTOMERS), told.books().of(Table.CUSTOMERS))
                .and(
                        DocumentChecker.ofSales(files.expectedDocuments())
                                .check(told.recordsOf(Topic.INVOICES), told.books()))
                .and(
                        DocumentChecker.ofReceipts(files.expectedPayments())
                                .check(told.recordsOf(Topic.PAYMENTS), told.books()))
                .and(new Findings(closing.balances(), BigDecimal.ZERO, List.of()));
    }
}
