package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.access.Admission;
import org.sageonesync.sandbox.access.Credentials;
import org.sageonesync.sandbox.access.Doors;
import org.sageonesync.sandbox.books.Companies;
import org.sageonesync.sandbox.books.Company;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;
import org.sageonesync.sandbox.switches.Switches;
import org.sageonesync.sandbox.traffic.Caller;
import org.sageonesync.sandbox.traffic.Limits;
import org.sageonesync.sandbox.traffic.Verdict;

import java.time.Duration;
import java.util.Optional;

/**
 * What a call must pass before it is looked at: length (411), media type (415), API key, login, and
 * the limits of its company. The order of key and login is [infer], hence a switch.
 */
final class Gate {

    private final Doors doors;
    private final Companies companies;
    private final Limits limits;
    private final Switches switches;

    Gate(Doors doors, Companies companies, Limits limits, Switches switches) {
        this.doors = doors;
        this.companies = companies;
        this.limits = limits;
        this.switches = switches;
    }

    Passage pass(ApiRequest request) {
        if (request.verb().equals("POST") && !request.hasLength()) {
            return Passage.refused(Replies.lengthRequired());
        }
        var type = request.contentType();
        if (type == null || !type.strip().regionMatches(true, 0, "application/json", 0, 16)) {
            return Passage.refused(Replies.unsupportedMediaType());
        }
        var credentials = Credentials.of(request.option("apikey"), request.authorization());
        boolean keyFirst = switches.position(Switch.CREDENTIALS_ORDER) == Position.KEY_FIRST;
        return switch (doors.admit(credentials, keyFirst)) {
            case Admission.BadKey _ ->
                    Passage.refused(Replies.badKey(switches.position(Switch.KEY_REJECTION)));
            case Admission.BadLogin _ -> Passage.refused(Replies.badLogin());
            case Admission.LockedOut _ ->
                    new Passage.Refused(Replies.lockedOut(), Optional.empty(), false, "locked out");
            case Admission.Admitted admitted -> limited(request, admitted);
        };
    }

    private Passage limited(ApiRequest request, Admission.Admitted admitted) {
        var company = company(request, admitted);
        if (company.isEmpty()) {
            return new Passage.Open(admitted.user(), company);
        }
        long id = company.get().id();
        return switch (limits.arrive(new Caller(admitted.key(), id, admitted.user()))) {
            case Verdict.Within _ -> new Passage.Open(admitted.user(), company);
            case Verdict.DuringBlock(var left) -> tooMany(id, left, "during block");
            case Verdict.OverMinute(var left) -> tooMany(id, left, "minute limit");
            case Verdict.OverDay(var left) -> tooMany(id, left, "day limit");
        };
    }

    private Passage tooMany(long id, Duration left, String note) {
        var reply = Replies.tooMany(left, switches.position(id, Switch.RETRY_AFTER));
        return new Passage.Refused(reply, Optional.of(id), note.equals("during block"), note);
    }

    private Optional<Company> company(ApiRequest request, Admission.Admitted admitted) {
        try {
            var id = request.option("companyid");
            return id == null
                    ? Optional.empty()
                    : companies
                            .find(Long.parseLong(id.strip()))
                            .filter(company -> company.members().contains(admitted.user()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
