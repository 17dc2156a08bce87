package org.sageonesync.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What billing says of a company: customers; invoices of three lines for customers that exist;
 * payments that pay one invoice each in full. Records are numbered on, so that none comes twice.
 */
public final class Billing {

    private final String company;
    private final List<String> customers = new ArrayList<>();
    private final List<String> unpaid = new ArrayList<>();
    private int number;

    public Billing(String company) {
        this.company = company;
    }

    /** The next records of a kind. */
    public List<Event> next(Kind kind, int count) {
        return IntStream.range(0, count).mapToObj(_ -> next(kind)).toList();
    }

    private Event next(Kind kind) {
        number++;
        return switch (kind) {
            case CUSTOMERS -> customer();
            case INVOICES -> invoice();
            case PAYMENTS -> payment();
        };
    }

    /** How many payments there can be at the moment. */
    public int unpaid() {
        return unpaid.size();
    }

    private Event customer() {
        String id = "c" + number;
        customers.add(id);
        return new Event(
                Kind.CUSTOMERS,
                company,
                id,
                """
                {"company": "%1$s", "id": "%2$s", "version": 1, "name": "Customer %2$s (Pty) Ltd",
                 "login": "%2$s", "email": "%2$s@customers.example", "phone": "011 555 0100",
                 "mobile": "082 555 0100", "partnerId": 1, "status": "active",
                 "vatNumber": "4010123456",
                 "address": {"line1": "12 Long Street", "line2": "Gardens", "city": "Cape Town",
                  "region": "Western Cape", "postalCode": "8001"}}
                """
                        .formatted(company, id));
    }

    private Event invoice() {
        String id = "i" + number;
        unpaid.add(id + " " + customer(id));
        return new Event(
                Kind.INVOICES,
                company,
                id,
                """
                {"company": "%1$s", "id": "%2$s", "version": 1, "number": "INV-%2$s",
                 "customerId": "%3$s", "partnerId": 1, "status": "unpaid",
                 "issuedOn": "2026-11-02", "dueOn": "2026-11-16",
                 "lines": [%4$s, %5$s, %6$s],
                 "totals": {"exclusive": 400.00, "tax": 60.00, "inclusive": 460.00}}
                """
                        .formatted(
                                company,
                                id,
                                customer(id),
                                line("Fibre 50/50, November", "250.00"),
                                line("Static address", "50.00"),
                                line("Router, rented", "100.00")));
    }

    private static String line(String description, String price) {
        return """
        {"description": "%s", "quantity": 1, "unitPrice": %s, "taxRate": 15, "taxRateId": "1",
         "categoryId": "3"}\
        """
                .formatted(description, price);
    }

    /** The customers are billed in turn. */
    private String customer(String invoice) {
        return customers.get(Math.floorMod(invoice.hashCode(), customers.size()));
    }

    private Event payment() {
        String id = "p" + number;
        String[] paid = unpaid.removeFirst().split(" ", -1);
        return new Event(
                Kind.PAYMENTS,
                company,
                id,
                """
                {"company": "%1$s", "id": "%2$s", "version": 1, "customerId": "%4$s",
                 "methodId": "2", "amount": 460.00, "paidOn": "2026-11-05", "partnerId": 1,
                 "receiptNumber": "R-%2$s", "reference": "EFT %2$s",
                 "allocations": [{"invoiceId": "%3$s", "amount": 460.00}]}
                """
                        .formatted(company, id, paid[0], paid[1]));
    }
}
