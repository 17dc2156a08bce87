import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks (<code>check</code>) or rewrites (<code>apply</code>) every Java source below a folder (the second argument; the whole repository by default) in google-java-format's AOSP style. It
 * runs as a process of its own on JDK 25, because the formatter parses with the compiler of the JVM it runs in.
 */
void main(String[] args) throws IOException {
    boolean apply = args.length > 0 && args[0].equals("apply");
    List<Path> unformatted;
    try (Stream<Path> files = Files.walk(Path.of(args.length > 1 ? args[1] : "."))) {
        unformatted =
                files.filter(this::isSource).parallel().filter(file -> !isFormatted(file, apply)).sorted().toList();
    }
    unformatted.forEach(file -> IO.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !unformatted.isEmpty()) {
        IO.println("Apply the house format with: mvn -N process-sources -Dformat=apply");
        System.exit(1);
    }
}

private boolean isSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("src/") && !file.toString().contains("target/");
}

private boolean isFormatted(Path file, boolean apply) {
    try {
        String source = Files.readString(file);
        String formatted = format(source);
        if (apply && !formatted.equals(source)) {
            Files.writeString(file, formatted);
        }
        return formatted.equals(source);
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    } catch (FormatterException e) {
        throw new IllegalStateException(file + " cannot be parsed: " + e.getMessage(), e);
    }
}

private String format(String source) throws FormatterException {
    var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
    String ordered = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), options.style());
    return new Formatter(options).formatSource(ordered);
}
