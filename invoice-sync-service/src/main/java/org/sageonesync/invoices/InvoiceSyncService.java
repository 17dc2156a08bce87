package org.sageonesync.invoices;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the invoices and credit notes in the books equal to billing's. */
@SpringBootApplication
public class InvoiceSyncService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(InvoiceSyncService.class, arguments);
    }
}
