package org.sageonesync.gateway.syncservices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.period.Period;
import org.sageonesync.contracts.period.Periods;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.http.RemoteProblem;
import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks the sync services. */
@Component
public final class SyncServices {

    private static final int NOT_FOUND = 404;

    /** Stands before the reference of an invoice below zero, which is a credit note. */
    private static final String INVOICE_PREFIX = "invoice:";

    private final Map<SyncService, Periods> periods = new EnumMap<>(SyncService.class);
    private final Map<SyncService, Resyncs> resyncs = new EnumMap<>(SyncService.class);
    private final SyncServiceSettings settings;

    SyncServices(HttpInterfaces http, SyncServiceSettings settings) {
        this.settings = settings;
        Arrays.stream(SyncService.values())
                .forEach(
                        service -> {
                            var url = service.url(settings);
                            periods.put(
                                    service, http.create(Periods.class, url, settings.timeout()));
                            resyncs.put(
                                    service, http.create(Resyncs.class, url, settings.timeout()));
                        });
    }

    /** What a service says of a month. */
    public sealed interface Said {

        record Month(Period period) implements Said {}

        /** It has never heard of the company. */
        record Unknown() implements Said {}

        /** It did not answer. */
        record Nothing(String why) implements Said {}
    }

    public Said month(SyncService service, CompanyKey company, YearMonth month) {
        try {
            return new Said.Month(Objects.requireNonNull(periods.get(service)).get(company, month));
        } catch (RemoteProblem problem) {
            return problem.status() == NOT_FOUND
                    ? new Said.Unknown()
                    : new Said.Nothing(String.valueOf(problem.getMessage()));
        } catch (RemoteFailure failure) {
            return new Said.Nothing(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Asks for a record to be posted again.
     *
     * @return a sentence that says what was asked, or which call to make
     */
    public String resync(CompanyKey company, PostingKind kind, BillingRef ref) {
        var service = SyncService.of(kind);
        var id = billingId(ref);
        try {
            Objects.requireNonNull(resyncs.get(service))
                    .start(new Resyncs.Request(company, List.of(id), "posted"));
            return "The %s service was asked to post it again.".formatted(service.words());
        } catch (RemoteFailure _) {
            return "The %s service did not answer; ask it yourself: POST %s/v1/resyncs {\"company\": \"%s\", \"ids\": [\"%s\"], \"apply\": \"posted\"}."
                    .formatted(service.words(), service.url(settings), company, id);
        }
    }

    private static BillingRef billingId(BillingRef ref) {
        var text = ref.value();
        return text.startsWith(INVOICE_PREFIX)
                ? new BillingRef(text.substring(INVOICE_PREFIX.length()))
                : ref;
    }
}
