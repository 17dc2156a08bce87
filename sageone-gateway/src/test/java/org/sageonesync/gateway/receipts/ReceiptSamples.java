package org.sageonesync.gateway.receipts;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.sandbox.SandboxServer;

import java.time.LocalDate;
import java.util.List;

/** Receipts for tests: paid by electronic transfer into the first bank account. */
public record ReceiptSamples(String bankAccount) {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    public static ReceiptSamples of(SandboxServer sandbox, long company) {
        var account = sandbox.rows(company, "BankAccount").getFirst();
        return new ReceiptSamples(account.path("ID").asString(""));
    }

    /**
     * @param number null: SageOne numbers it
     */
    public ReceiptDocument document(
            @Nullable String number, String customer, String amount, Allocation... allocations) {
        return new ReceiptDocument(
                number,
                false,
                new BillingRef(customer),
                DAY,
                bankAccount,
                PaymentMethod.EFT,
                "ref of payer",
                "paid in town",
                Money.of(amount),
                List.of(allocations));
    }

    static ReceiptDocument paidBy(PaymentMethod method, ReceiptDocument receipt) {
        return new ReceiptDocument(
                receipt.number(),
                receipt.suffixIfTaken(),
                receipt.customer(),
                receipt.date(),
                receipt.bankAccountId(),
                method,
                receipt.reference(),
                receipt.note(),
                receipt.amount(),
                receipt.allocations());
    }

    static ReceiptDocument suffixed(ReceiptDocument receipt) {
        return new ReceiptDocument(
                receipt.number(),
                true,
                receipt.customer(),
                receipt.date(),
                receipt.bankAccountId(),
                receipt.method(),
                receipt.reference(),
                receipt.note(),
                receipt.amount(),
                receipt.allocations());
    }
}
