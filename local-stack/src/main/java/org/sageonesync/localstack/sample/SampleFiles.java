package org.sageonesync.localstack.sample;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code events.jsonl}, and what must have become of it: {@code expected.csv}, {@code
 * expected-documents.csv} and {@code expected-payments.csv}.
 */
public record SampleFiles(Path folder) {

    public Path expected() {
        return folder.resolve("expected.csv");
    }

    public Path expectedDocuments() {
        return folder.resolve("expected-documents.csv");
    }

    public Path expectedPayments() {
        return folder.resolve("expected-payments.csv");
    }

    public void write(Sample sample) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("events.jsonl"), events(sample));
            Files.write(expected(), expectations(sample));
            Files.write(
                    expectedDocuments(), sample.documents().expectations(sample.payments().paid()));
            Files.write(expectedPayments(), sample.payments().expectations());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the run. */
    private static List<String> events(Sample sample) {
        return Arrays.stream(Stage.values())
                .flatMap(
                        stage ->
                                Arrays.stream(Topic.values())
                                        .flatMap(topic -> lines(sample, topic, stage)))
                .toList();
    }

    private static Stream<String> lines(Sample sample, Topic topic, Stage stage) {
        String part = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return sample.published(topic, stage).stream().map(message -> line(part, message));
    }

    private static String line(String part, Message message) {
        var line = new LinkedHashMap<String, Object>();
        line.put("part", part);
        line.put("topic", message.topic().label());
        line.put("key", message.key());
        line.put("headers", message.withHeaders());
        line.put("value", message.value());
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static List<String> expectations(Sample sample) {
        var lines = new ArrayList<String>();
        lines.add("id,special,meaning,state,reason,inBooks," + String.join(",", BooksFields.NAMES));
        sample.stories().forEach(story -> add(story, lines));
        return lines;
    }

    private static void add(Story story, List<String> lines) {
        Ending ending = story.ending();
        lines.add(
                Stream.concat(
                                Stream.of(
                                        ending.id(),
                                        story.special(),
                                        story.meaning(),
                                        ending.state(),
                                        ending.reason(),
                                        Boolean.toString(!ending.books().isEmpty())),
                                BooksFields.NAMES.stream()
                                        .map(name -> ending.books().getOrDefault(name, "")))
                        .map(SampleFiles::quoted)
                        .collect(Collectors.joining(",")));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
