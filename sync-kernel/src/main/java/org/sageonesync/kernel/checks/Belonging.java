package org.sageonesync.kernel.checks;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.time.LocalDate;
import java.util.Optional;

/** Why a record does not belong in the books, whatever it is; empty: it does. */
public final class Belonging {

    private Belonging() {}

    /** By the partner that it names itself. */
    public static Optional<Reason> ofPartner(
            @Nullable BillingRef partner, SettingsSnapshot settings) {
        return partner != null && settings.ignoredPartners().contains(partner)
                ? reason(
                        ReasonCode.PARTNER_IGNORED,
                        "Records of partner " + partner + " do not belong in these books.")
                : Optional.empty();
    }

    /** By its date. */
    public static Optional<Reason> ofDate(LocalDate date, SettingsSnapshot settings) {
        var start = settings.settings().books().startDate();
        return start != null && date.isBefore(start)
                ? reason(
                        ReasonCode.BEFORE_START_DATE,
                        "It is dated %s; these books follow billing from %s."
                                .formatted(date, start))
                : Optional.empty();
    }

    private static Optional<Reason> reason(ReasonCode code, String message) {
        return Optional.of(Reason.of(code, message));
    }
}
