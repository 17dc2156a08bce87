package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.server.Waiting;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** A story whose rest somebody else publishes, in whatever order and under whatever conditions. */
public final class OpenStory {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SandboxCompany company;
    private final Followers followers;
    private final Waiting waiting;
    private final Traffic first;

    OpenStory(SandboxCompany company, Followers followers, Waiting waiting) {
        this.company = company;
        this.followers = followers;
        this.waiting = waiting;
        this.first = new Traffic(company.calls());
    }

    /** Calls that have arrived at SageOne so far. */
    public long calls() {
        return company.calls().size();
    }

    /** Waits until every event is taken in and nothing moves any more. */
    public void untilSettled() {
        followers.untilTakenIn(List.of(Topic.values()));
        followers.untilSettled(Stage.SECOND_PART);
        followers.untilDecided(Stage.SECOND_PART);
        waiting.until("no call reaches SageOne any more", LONGEST, this::isQuiet);
    }

    /** What is said once all has settled. */
    public Told told() {
        untilSettled();
        followers.showStates();
        return followers.told(company, first, Duration.ZERO);
    }

    private boolean isQuiet() {
        JsonNode before = company.counters();
        Waiting.pause(QUIET);
        return company.counters().equals(before);
    }
}
