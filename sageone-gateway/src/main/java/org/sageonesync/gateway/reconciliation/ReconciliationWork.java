package org.sageonesync.gateway.reconciliation;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.sweep.ListReading;
import org.sageonesync.gateway.sweep.Phase;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.Step;
import org.sageonesync.gateway.sweep.Sweep;
import org.sageonesync.gateway.sweep.SweepWork;
import org.springframework.stereotype.Component;

/**
 * Reads every customer; then all documents, or those of the customers whose balance differs; looks
 * again at what changed meanwhile; and compares.
 */
@Component
final class ReconciliationWork implements SweepWork {

    private final ListReading lists;
    private final Suspects suspects;
    private final SuspectReading reading;
    private final Conclusion conclusion;

    ReconciliationWork(
            ListReading lists, Suspects suspects, SuspectReading reading, Conclusion conclusion) {
        this.lists = lists;
        this.suspects = suspects;
        this.reading = reading;
        this.conclusion = conclusion;
    }

    @Override
    public Purpose purpose() {
        return Purpose.RECONCILIATION;
    }

    @Override
    public Step step(Sweep sweep) {
        return switch (sweep.place().phase()) {
            case CUSTOMERS -> lists.step(sweep, PostingKind.CUSTOMER, afterCustomers(sweep));
            case INVOICES -> lists.step(sweep, PostingKind.INVOICE, Phase.CREDIT_NOTES);
            case CREDIT_NOTES -> lists.step(sweep, PostingKind.CREDIT_NOTE, Phase.RECEIPTS);
            case RECEIPTS -> lists.step(sweep, PostingKind.RECEIPT, Phase.CONCLUSION);
            case BALANCES -> {
                suspects.byBalance(sweep);
                yield new Step.On(sweep.in(Phase.SUSPECTS));
            }
            case SUSPECTS -> reading.suspect(sweep);
            case ABSENT -> reading.absent(sweep);
            case CONCLUSION -> conclusion.of(sweep);
        };
    }

    private static Phase afterCustomers(Sweep sweep) {
        return sweep.readsAll() ? Phase.INVOICES : Phase.BALANCES;
    }
}
