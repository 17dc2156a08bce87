package org.sageonesync.localstack.sample;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code events.jsonl} and {@code expected.csv}. */
public record SampleFiles(Path folder) {

    public Path expected() {
        return folder.resolve("expected.csv");
    }

    public void write(Sample sample) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("events.jsonl"), events(sample));
            Files.write(expected(), expectations(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> events(Sample sample) {
        return Stream.concat(
                        sample.first().stream().map(message -> line("first", message)),
                        sample.later().stream().map(message -> line("later", message)))
                .toList();
    }

    private static String line(String part, Message message) {
        var line = new LinkedHashMap<String, Object>();
        line.put("part", part);
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
