package org.sageonesync.acceptance;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of this repository as the tests look at them. */
final class Repository {

    private static final Path ROOT = Path.of("..");
    private static final String SETTINGS = "src/main/resources/application.yml";
    private static final Pattern KEY = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern NAME = Pattern.compile("\"(sageonesync\\.[a-z.]+)\"");
    private static final Pattern PREFIX =
            Pattern.compile("PREFIX = \"(sageonesync\\.[a-z.]+\\.)\"");
    private static final Pattern SUFFIX = Pattern.compile("PREFIX \\+ \"([a-z.]+)\"");

    private Repository() {}

    static Path path(String file) {
        return ROOT.resolve(file);
    }

    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Set<String> filesIn(String folder) {
        try (var files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every document of a YAML (or JSON) file. */
    static List<Node> documents(String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(text(file)).spliterator(), false)
                .map(Node::new)
                .toList();
    }

    /** The modules that can be started. */
    static Set<String> services() {
        return filesIn("").stream()
                .filter(module -> Files.exists(ROOT.resolve(module).resolve(SETTINGS)))
                .collect(Collectors.toSet());
    }

    /** What a module reads from its environment. */
    static Set<String> environmentOf(String module) {
        var own = text(module + "/" + SETTINGS);
        var shared = text("service-runtime/src/main/resources/runtime-defaults.yml");
        return found(KEY, own + shared).collect(Collectors.toSet());
    }

    /** The names of all metrics that the modules' code registers. */
    static Set<String> metrics() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .flatMap(file -> metricsIn(text(ROOT.relativize(file).toString())))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static Stream<String> metricsIn(String source) {
        var composed =
                found(PREFIX, source)
                        .flatMap(prefix -> found(SUFFIX, source).map(suffix -> prefix + suffix));
        return Stream.concat(found(NAME, source), composed);
    }

    /** A part of a YAML document. */
    record Node(Object value) {

        Node at(String... path) {
            var at = value;
            for (var step : path) {
                at = at instanceof Map<?, ?> map && map.containsKey(step) ? map.get(step) : "";
            }
            return new Node(at);
        }

        List<Node> values() {
            return value instanceof Map<?, ?> map
                    ? map.values().stream().map(each -> new Node((Object) each)).toList()
                    : List.of();
        }

        Set<String> keys() {
            return value instanceof Map<?, ?> map
                    ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                    : Set.of();
        }

        List<Node> elements() {
            return value instanceof List<?> list
                    ? list.stream().map(element -> new Node(element)).toList()
                    : List.of();
        }

        String asText() {
            return String.valueOf(value);
        }
    }
}
