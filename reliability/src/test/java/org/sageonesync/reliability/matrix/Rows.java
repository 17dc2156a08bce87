package org.sageonesync.reliability.matrix;

import static org.sageonesync.reliability.matrix.Billing.creditNote;
import static org.sageonesync.reliability.matrix.Billing.crediting;
import static org.sageonesync.reliability.matrix.Billing.customer;
import static org.sageonesync.reliability.matrix.Billing.deleted;
import static org.sageonesync.reliability.matrix.Billing.invoice;
import static org.sageonesync.reliability.matrix.Billing.paying;
import static org.sageonesync.reliability.matrix.Billing.payment;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;
import org.sageonesync.reliability.matrix.Row.Subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of the matrix. */
final class Rows {

    static final String ALLOCATE = "Allocation/Save";
    static final String UNALLOCATE = "Allocation/Delete";

    private static final String OLD = "071 555 0100";
    private static final String NEW = "082 555 0199";
    private static final Event NOMVULA = customer(1, OLD);

    private Rows() {}

    static List<Row> all() {
        return Stream.of(customers(), documents(), allocations(), takenBack(), receiptsTakenBack())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> customers() {
        return List.of(
                new Sketch("customer, new", "Customer/Save")
                        .of(subject(Entity.CUSTOMER))
                        .when(NOMVULA)
                        .shows("customer 7 Nomvula " + OLD),
                new Sketch("customer, changed", "Customer/Save")
                        .of(subject(Entity.CUSTOMER))
                        .after(NOMVULA)
                        .when(customer(2, NEW))
                        .shows("customer 7 Nomvula " + NEW));
    }

    private static List<Row> documents() {
        return Arrays.stream(Numbers.values())
                .flatMap(
                        numbers ->
                                Stream.of(Entity.INVOICE, Entity.CREDIT_NOTE, Entity.PAYMENT)
                                        .flatMap(entity -> documents(entity, numbers)))
                .toList();
    }

    private static Stream<Row> documents(Entity entity, Numbers numbers) {
        var subject = subject(entity);
        var name =
                "%s numbered by %s, "
                        .formatted(
                                name(entity), numbers == Numbers.BILLING ? "billing" : "SageOne");
        var save = subject.service() + "/Save";
        return Stream.of(
                new Sketch(name + "new", save)
                        .of(subject)
                        .by(numbers)
                        .after(NOMVULA)
                        .when(event(entity, 1, 5))
                        .shows(Rows.subject(), document(entity, numbers)),
                new Sketch(name + "changed", save)
                        .of(subject)
                        .by(numbers)
                        .after(NOMVULA, event(entity, 1, 2))
                        .when(event(entity, 2, 5))
                        .shows(Rows.subject(), document(entity, numbers)));
    }

    private static Event event(Entity entity, long version, int units) {
        return switch (entity) {
            case CUSTOMER -> throw new IllegalArgumentException("has no units");
            case INVOICE -> invoice(version, units);
            case CREDIT_NOTE -> creditNote(version, units);
            case PAYMENT -> payment(version, units);
        };
    }

    private static String document(Entity entity, Numbers numbers) {
        var id = subject(entity).id();
        return "%s %s%s of 7 over 575.00, %s 575.00"
                .formatted(
                        name(entity),
                        id,
                        numbers == Numbers.BILLING ? " N-" + id : "",
                        entity == Entity.PAYMENT ? "open" : "due");
    }

    private static String name(Entity entity) {
        return switch (entity) {
            case CUSTOMER -> "customer";
            case INVOICE -> "invoice";
            case CREDIT_NOTE -> "credit note";
            case PAYMENT -> "receipt";
        };
    }

    private static List<Row> allocations() {
        return List.of(
                new Sketch("receipt, allocation made", ALLOCATE)
                        .lookedUpBy("CustomerReceipt")
                        .of(subject(Entity.PAYMENT))
                        .after(NOMVULA, invoice(1, 5), payment(1, 1))
                        .when(paying(payment(2, 1), "60.00"))
                        .shows(
                                subject(),
                                "invoice 17 N-17 of 7 over 575.00, due 515.00",
                                "receipt 37 N-37 of 7 over 115.00, open 55.00",
                                "allocation of 37 to 17 over 60.00"),
                new Sketch("receipt, new with an allocation", ALLOCATE)
                        .lookedUpBy("CustomerReceipt")
                        .of(subject(Entity.PAYMENT))
                        .after(NOMVULA, invoice(1, 5))
                        .when(paying(payment(1, 1), "60.00"))
                        .and("CustomerReceipt/Save", 1)
                        .shows(
                                subject(),
                                "invoice 17 N-17 of 7 over 575.00, due 515.00",
                                "receipt 37 N-37 of 7 over 115.00, open 55.00",
                                "allocation of 37 to 17 over 60.00"),
                new Sketch("receipt, allocation removed", UNALLOCATE)
                        .lookedUpBy("CustomerReceipt")
                        .of(subject(Entity.PAYMENT))
                        .after(NOMVULA, invoice(1, 5), paying(payment(1, 1), "60.00"))
                        .when(paying(payment(2, 1), "40.00"))
                        .and(ALLOCATE, 1)
                        .shows(
                                subject(),
                                "invoice 17 N-17 of 7 over 575.00, due 535.00",
                                "receipt 37 N-37 of 7 over 115.00, open 75.00",
                                "allocation of 37 to 17 over 40.00"),
                new Sketch("credit note, allocation made", ALLOCATE)
                        .lookedUpBy("CustomerReturn")
                        .of(subject(Entity.CREDIT_NOTE))
                        .after(NOMVULA, invoice(1, 5), creditNote(1, 1))
                        .when(crediting(creditNote(2, 1)))
                        .shows(
                                subject(),
                                "invoice 17 N-17 of 7 over 575.00, due 460.00",
                                "credit note 27 N-27 of 7 over 115.00, due 0.00",
                                "allocation of 27 to 17 over 115.00"),
                new Sketch("credit note, allocation removed", UNALLOCATE)
                        .lookedUpBy("CustomerReturn")
                        .of(subject(Entity.CREDIT_NOTE))
                        .after(NOMVULA, invoice(1, 5), crediting(creditNote(1, 1)))
                        .when(creditNote(2, 1))
                        .shows(
                                subject(),
                                "invoice 17 N-17 of 7 over 575.00, due 575.00",
                                "credit note 27 N-27 of 7 over 115.00, due 115.00"));
    }

    private static List<Row> takenBack() {
        return List.of(
                invoiceTakenBack("CustomerReturn/Save", "its credit note")
                        .and(ALLOCATE, 1)
                        .shows(INVOICE_TAKEN_BACK),
                invoiceTakenBack(ALLOCATE, "the allocation")
                        .lookedUpBy("CustomerReturn")
                        .and("CustomerReturn/Save", 1)
                        .shows(INVOICE_TAKEN_BACK),
                new Sketch("paid invoice taken back, the payment's allocation", UNALLOCATE)
                        .lookedUpBy("CustomerReceipt")
                        .of(back(Entity.INVOICE))
                        .after(NOMVULA, invoice(1, 5), paying(payment(1, 5), "575.00"))
                        .when(deleted(invoice(2, 5)))
                        .and("CustomerReturn/Save", 1)
                        .and(ALLOCATE, 1)
                        .shows(
                                subject(),
                                "invoice 17 N-17 of 7 over 575.00, due 0.00",
                                "credit note reversal:17 N-17-R of 7 over 575.00, due 0.00",
                                "receipt 37 N-37 of 7 over 575.00, open 575.00",
                                "allocation of reversal:17 to 17 over 575.00"),
                creditNoteTakenBack("TaxInvoice/Save", "its invoice")
                        .and(ALLOCATE, 1)
                        .shows(CREDIT_NOTE_TAKEN_BACK),
                creditNoteTakenBack(ALLOCATE, "the allocation")
                        .lookedUpBy("CustomerReturn")
                        .and("TaxInvoice/Save", 1)
                        .shows(CREDIT_NOTE_TAKEN_BACK));
    }

    private static final String[] INVOICE_TAKEN_BACK = {
        subject(),
        "invoice 17 N-17 of 7 over 575.00, due 0.00",
        "credit note reversal:17 N-17-R of 7 over 575.00, due 0.00",
        "allocation of reversal:17 to 17 over 575.00"
    };

    private static final String[] CREDIT_NOTE_TAKEN_BACK = {
        subject(),
        "invoice reversal:27 N-27-R of 7 over 575.00, due 0.00",
        "credit note 27 N-27 of 7 over 575.00, due 0.00",
        "allocation of 27 to reversal:27 over 575.00"
    };

    private static Sketch invoiceTakenBack(String operation, String step) {
        return new Sketch("invoice taken back, " + step, operation)
                .of(back(Entity.INVOICE))
                .after(NOMVULA, invoice(1, 5))
                .when(deleted(invoice(2, 5)));
    }

    private static Sketch creditNoteTakenBack(String operation, String step) {
        return new Sketch("credit note taken back, " + step, operation)
                .of(back(Entity.CREDIT_NOTE))
                .after(NOMVULA, creditNote(1, 5))
                .when(deleted(creditNote(2, 5)));
    }

    private static List<Row> receiptsTakenBack() {
        return List.of(
                receiptTakenBack(UNALLOCATE, "its allocation")
                        .and("CustomerReceipt/Delete", 1)
                        .shows(subject(), "invoice 17 N-17 of 7 over 575.00, due 575.00"),
                receiptTakenBack("CustomerReceipt/Delete", "the receipt")
                        .and(UNALLOCATE, 1)
                        .shows(subject(), "invoice 17 N-17 of 7 over 575.00, due 575.00"));
    }

    private static Sketch receiptTakenBack(String operation, String step) {
        return new Sketch("receipt taken back, " + step, operation)
                .lookedUpBy("CustomerReceipt")
                .of(back(Entity.PAYMENT))
                .after(NOMVULA, invoice(1, 5), paying(payment(1, 1), "60.00"))
                .when(deleted(payment(2, 1)));
    }

    /** The customer's line. */
    private static String subject() {
        return "customer 7 Nomvula " + OLD;
    }

    private static Subject back(Entity entity) {
        var subject = subject(entity);
        return new Subject(entity, subject.kind(), subject.id(), subject.service(), true);
    }

    private static Subject subject(Entity entity) {
        return switch (entity) {
            case CUSTOMER ->
                    new Subject(entity, PostingKind.CUSTOMER, Billing.CUSTOMER, "Customer", false);
            case INVOICE ->
                    new Subject(entity, PostingKind.INVOICE, Billing.INVOICE, "TaxInvoice", false);
            case CREDIT_NOTE ->
                    new Subject(
                            entity,
                            PostingKind.CREDIT_NOTE,
                            Billing.CREDIT_NOTE,
                            "CustomerReturn",
                            false);
            case PAYMENT ->
                    new Subject(
                            entity, PostingKind.RECEIPT, Billing.PAYMENT, "CustomerReceipt", false);
        };
    }

    /** A row in the making. */
    private record Sketch(
            String name,
            String operation,
            String lookUp,
            Numbers numbers,
            List<Event> before,
            Subject subject,
            Map<String, Integer> others,
            List<Event> acts) {

        Sketch(String name, String operation) {
            this(
                    name,
                    operation,
                    operation.substring(0, operation.indexOf('/')),
                    Numbers.BILLING,
                    List.of(),
                    Rows.subject(Entity.CUSTOMER),
                    Map.of(),
                    List.of());
        }

        Sketch lookedUpBy(String read) {
            return new Sketch(name, operation, read, numbers, before, subject, others, acts);
        }

        Sketch of(Subject of) {
            return new Sketch(name, operation, lookUp, numbers, before, of, others, acts);
        }

        Sketch by(Numbers whose) {
            return new Sketch(name, operation, lookUp, whose, before, subject, others, acts);
        }

        Sketch after(Event... events) {
            return new Sketch(
                    name, operation, lookUp, numbers, List.of(events), subject, others, acts);
        }

        Sketch when(Event act) {
            return new Sketch(
                    name, operation, lookUp, numbers, before, subject, others, List.of(act));
        }

        Sketch and(String write, int times) {
            var more = new HashMap<>(others);
            more.put(write, times);
            return new Sketch(name, operation, lookUp, numbers, before, subject, more, acts);
        }

        Row shows(String... lines) {
            return new Row(
                    name,
                    operation,
                    lookUp,
                    numbers,
                    before,
                    acts.getFirst(),
                    subject,
                    others,
                    String.join("\n", lines));
        }
    }
}
