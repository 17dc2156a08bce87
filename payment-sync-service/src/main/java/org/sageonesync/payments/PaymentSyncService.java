package org.sageonesync.payments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the receipts in the books equal to billing's payments. */
@SpringBootApplication
public class PaymentSyncService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(PaymentSyncService.class, arguments);
    }
}
