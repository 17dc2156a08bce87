package org.sageonesync.customers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the customers in the books equal to billing's. */
@SpringBootApplication
public class CustomerSyncService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(CustomerSyncService.class, arguments);
    }
}
