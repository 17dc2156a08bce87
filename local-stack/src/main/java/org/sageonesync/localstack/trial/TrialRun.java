package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Publisher;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.options.Options;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.scenario.OpenStory;
import org.sageonesync.localstack.scenario.Scenario;
import org.sageonesync.localstack.scenario.Told;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Stack;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Posts the part of the sample whose order matters, then tries the stack with the rest of it. */
public final class TrialRun {

    private final Options options;
    private final Stack stack;
    private final Screen screen;
    private final Sample sample;

    public TrialRun(Options options, Stack stack, Screen screen, Sample sample) {
        this.options = options;
        this.stack = stack;
        this.screen = screen;
        this.sample = sample;
    }

    public Course run() {
        OpenStory story = new Scenario(options, screen, stack.waiting(), sample).playFirst();
        FlowPlan plan = FlowPlan.of(sample, options.trial().seed());
        screen.heading("%s, seed %d".formatted(title(), options.trial().seed()));
        var chronicle = new Chronicle(screen);
        List<Outage> outages = outages(story, plan, chronicle);
        Duration lasted = chronicle.elapsed();
        screen.heading("Everything is ready again; let it settle");
        story.untilSettled();
        publish(plan.last());
        Told told = story.told();
        return new Course(
                outages,
                plan.repeated(),
                plan.garbled(),
                publishedBefore(),
                (long) plan.messages().size() + plan.last().size(),
                DeadLetters.origins(kafka()),
                lasted,
                chronicle.elapsed().minus(lasted),
                told);
    }

    private void publish(List<Message> messages) {
        try (var publisher = new Publisher(kafka())) {
            messages.forEach(publisher::send);
            publisher.await();
        }
    }

    private List<Outage> outages(OpenStory story, FlowPlan plan, Chronicle chronicle) {
        Ordeal ordeal = ordeal(chronicle);
        try (var publisher = new Publisher(kafka())) {
            Flow flow = Flow.start(plan.messages(), publisher, ordeal::share);
            List<Outage> outages;
            try (var _ = Watch.start(chronicle, flow, ordeal, story)) {
                outages = ordeal.run();
            }
            flow.await();
            return outages;
        }
    }

    private Ordeal ordeal(Chronicle chronicle) {
        return switch (options.trial()) {
            case Trial.Chaos(var time, var seed) -> chaos(time, seed, chronicle);
            case Trial.Rolling(var rounds, _) ->
                    new Rolling(stack, stack.services(), rounds, chronicle);
            case Trial.None _ -> throw new IllegalArgumentException("no trial is asked for");
        };
    }

    /** Until each has been killed once, and for the time that was asked for. */
    private Chaos chaos(Duration time, long seed, Chronicle chronicle) {
        var plan = new KillPlan(victims(), seed, KillPlan.USUAL_PAUSE);
        return new Chaos(stack, plan, victims().size(), time, chronicle);
    }

    private List<String> victims() {
        return Stream.concat(stack.services().stream(), stack.stores().stream()).toList();
    }

    private String title() {
        return switch (options.trial()) {
            case Trial.Chaos(var time, _) ->
                    "Billing goes on for %d s; %s are killed at random"
                            .formatted(time.toSeconds(), String.join(", ", victims()));
            case Trial.Rolling(var rounds, _) ->
                    "Billing goes on; %s are restarted in turn, %d times"
                            .formatted(String.join(", ", stack.services()), rounds);
            case Trial.None _ -> "";
        };
    }

    private long publishedBefore() {
        return Arrays.stream(Topic.values())
                .flatMap(
                        topic ->
                                Stream.of(Stage.FIRST_EXPORT, Stage.MAPPED)
                                        .map(stage -> sample.published(topic, stage)))
                .mapToLong(List::size)
                .sum();
    }

    private String kafka() {
        return "127.0.0.1:" + options.ports().of(Server.KAFKA);
    }
}
