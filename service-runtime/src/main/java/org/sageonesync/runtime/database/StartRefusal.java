package org.sageonesync.runtime.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Ends the service because it must not run; a bean of this type can be replaced in a test. */
@FunctionalInterface
public interface StartRefusal {

    /**
     * Ends the service.
     *
     * @param sentence why, for the person who runs it
     */
    void refuse(String sentence);

    /**
     * Logs the sentence as an error, closes the context and ends the process with exit code 1.
     *
     * @param context the application's context
     * @return the refusal
     */
    static StartRefusal endOfProcess(ApplicationContext context) {
        Logger log = LoggerFactory.getLogger(StartRefusal.class);
        return sentence -> {
            log.error("The service refuses to run: {}", sentence);
            // On a platform thread of its own: the caller's pool is closed along with the context.
            Thread.ofPlatform()
                    .name("refusal")
                    .start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
        };
    }
}
