package org.sageonesync.localstack.documents;

/** Where special bills are written: each for the next of the ordinary customers. */
final class Desk {

    private final Issuer issuer;
    private final Buyers buyers;
    private int next;

    Desk(Issuer issuer, Buyers buyers) {
        this.issuer = issuer;
        this.buyers = buyers;
    }

    Bill invoice(Line... lines) {
        return issuer.invoice(customer(), lines);
    }

    Bill creditNote(Line... lines) {
        return issuer.creditNote(customer(), lines);
    }

    /** A credit note that reduces an invoice of the same customer. */
    Bill creditNoteOn(Bill invoice, Line... lines) {
        return issuer.creditNote(invoice.customer(), lines).with("creditOf", invoice.id());
    }

    Bill invoiceOf(String customer, Line... lines) {
        return issuer.invoice(customer, lines);
    }

    Buyers buyers() {
        return buyers;
    }

    private String customer() {
        return buyers.ordinary().get(next++ % buyers.ordinary().size());
    }
}
