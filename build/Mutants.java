import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Judges pitest's reports of an area (<code>judge AREA EXPLANATIONS REPORT...</code>): prints the score and every mutant that no test
 * saw, and ends with 1 if one of them is not explained, or an explained one was killed. Of a class in several reports the last one
 * counts. <code>unjudged REPORT...</code> prints the classes of which pitest could not run every mutant.
 */
void main(String[] args) throws IOException {
    switch (args[0]) {
        case "unjudged" -> IO.println(mutants(args, 1).stream().filter(Mutant::isUnjudged).map(Mutant::type).distinct().collect(Collectors.joining(",")));
        default -> System.exit(isExplained(args[1], Path.of(args[2]), mutants(args, 3)) ? 0 : 1);
    }
}

private record Mutant(String type, String method, String line, String mutator, String status, String what) {

    /** Names it as the explanations do: without lines, and without the numbers that the compiler gives to lambdas. */
    String name() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.replaceAll("\\$\\d+$", "") + " " + mutator;
    }

    boolean isUnjudged() {
        return status.equals("RUN_ERROR") || status.equals("STARTED") || status.equals("NOT_STARTED");
    }

    boolean isSeen() {
        return status.equals("KILLED") || status.equals("TIMED_OUT") || status.equals("MEMORY_ERROR") || status.equals("NON_VIABLE");
    }
}

private static boolean isExplained(String area, Path explanations, List<Mutant> mutants) throws IOException {
    var unseen = mutants.stream().filter(mutant -> !mutant.isSeen()).toList();
    IO.println("%s: %d mutants, %d killed, score %.1f %%".formatted(area, mutants.size(), mutants.size() - unseen.size(), 100.0 * (mutants.size() - unseen.size()) / Math.max(1, mutants.size())));
    var explained = explained(area, explanations);
    var complaints = 0;
    for (var mutant : unseen) {
        var reasons = explained.getOrDefault(mutant.name(), new ArrayList<>());
        var reason = reasons.isEmpty() ? "NOT EXPLAINED" : reasons.removeFirst();
        complaints += reason.equals("NOT EXPLAINED") ? 1 : 0;
        IO.println("  %s:%s %s, %s: %s".formatted(mutant.name(), mutant.line(), mutant.status(), mutant.what(), reason));
    }
    // A time-out under load proves nothing, so it does not make an explanation stale.
    mutants.stream().filter(mutant -> mutant.status().equals("TIMED_OUT")).map(Mutant::name).filter(explained::containsKey).forEach(name -> explained.get(name).clear());
    for (var stale : new TreeMap<>(explained).entrySet()) {
        for (var reason : stale.getValue()) {
            IO.println("  %s: STALE, it is killed or gone: %s".formatted(stale.getKey(), reason));
            complaints++;
        }
    }
    return complaints == 0 && !mutants.isEmpty();
}

/** The reasons of an area's survivors by their name; one for each survivor of that name. */
private static Map<String, List<String>> explained(String area, Path explanations) throws IOException {
    var reasons = new LinkedHashMap<String, List<String>>();
    var current = "";
    for (var line : Files.readAllLines(explanations)) {
        if (line.startsWith("[")) {
            current = line.substring(1, line.indexOf(']'));
        } else if (current.equals(area) && line.contains(": ") && !line.startsWith("#")) {
            var parts = line.split(": ", 2);
            reasons.computeIfAbsent(parts[0].strip(), _ -> new ArrayList<>()).add(parts[1].strip());
        }
    }
    return reasons;
}

private static List<Mutant> mutants(String[] args, int from) throws IOException {
    var byClass = new LinkedHashMap<String, List<Mutant>>();
    for (var report : Arrays.copyOfRange(args, from, args.length)) {
        byClass.putAll(
                Pattern.compile("<mutation .*?</mutation>", Pattern.DOTALL).matcher(Files.readString(Path.of(report))).results()
                        .map(match -> mutant(match.group())).collect(Collectors.groupingBy(Mutant::type)));
    }
    return byClass.values().stream().flatMap(List::stream).toList();
}

private static Mutant mutant(String xml) {
    var mutator = text(xml, "mutator");
    return new Mutant(
            text(xml, "mutatedClass"), text(xml, "mutatedMethod").replace("&lt;", "<").replace("&gt;", ">"), text(xml, "lineNumber"),
            mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator$", ""), attribute(xml), text(xml, "description").replaceFirst(" for .*", ""));
}

private static String text(String xml, String element) {
    var match = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL).matcher(xml);
    return match.find() ? match.group(1) : "";
}

private static String attribute(String xml) {
    var match = Pattern.compile("status=['\"](\\w+)['\"]").matcher(xml);
    return match.find() ? match.group(1) : "";
}
