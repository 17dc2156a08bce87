package org.sageonesync.gateway.sageone;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.sageonesync.contracts.CompanyKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;
import java.util.function.Supplier;

/** Counts and logs calls; their names are in the module's README. */
final class CallMetrics {

    private static final Logger log = LoggerFactory.getLogger("org.sageonesync.gateway.calls");
    private static final String PREFIX = "sageonesync.gateway.";

    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry, HostBreaker breaker) {
        this.registry = registry;
        Gauge.builder(PREFIX + "breaker.open", () -> breaker.isOpen() ? 1 : 0)
                .tag("host", breaker.host())
                .register(registry);
    }

    Reply timed(Call call, Supplier<Reply> work) {
        var sample = Timer.start(registry);
        var result = "failure";
        try {
            var reply = work.get();
            result = result(reply);
            return reply;
        } finally {
            sample.stop(timer(call, result));
            log.debug(
                    "{} {} lane={} result={}",
                    call.company(),
                    call.operation(),
                    call.lane(),
                    result);
        }
    }

    void blocked(CompanyKey company) {
        log.warn("SageOne blocks {}", company);
        registry.counter(PREFIX + "blocks", "company", company.value()).increment();
    }

    void loginRejected(CompanyKey company) {
        log.warn("SageOne refuses the credentials of {}", company);
        registry.counter(PREFIX + "login.rejections", "company", company.value()).increment();
    }

    private Timer timer(Call call, String result) {
        return registry.timer(
                PREFIX + "calls",
                "company",
                call.company().value(),
                "operation",
                call.operation(),
                "lane",
                call.lane().name().toLowerCase(Locale.ROOT),
                "result",
                result);
    }

    private static String result(Reply reply) {
        return switch (reply) {
            case Reply.Answered _ -> "answered";
            case Reply.Refused refused ->
                    refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Reply.NotDone notDone -> notDone.reason().code().wireName();
            case Reply.Unknown _ -> "unknown";
        };
    }
}
