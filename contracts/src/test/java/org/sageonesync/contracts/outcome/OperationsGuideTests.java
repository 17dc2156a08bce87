package org.sageonesync.contracts.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.contracts.topic.DeadLetterHeaders;
import org.sageonesync.contracts.topic.Topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service can say stands in the guide for the person on call, and nothing else does. */
class OperationsGuideTests {

    private static final Path GUIDE = Path.of("..", "docs", "operations.md");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)` \\|");

    @Test
    void explainsEveryReasonCodeAndNoOther() {
        assertThat(rowsOf("Reason codes"))
                .as(
                        "a row each in the table of reason codes of docs/operations.md: explain a new code there")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ReasonCode.values()).map(ReasonCode::wireName).toList());
    }

    @Test
    void explainsEveryRecordStateAndNoOther() {
        assertThat(rowsOf("Record states"))
                .as("a row each in the table of record states of docs/operations.md")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RecordState.values()).map(RecordState::name).toList());
    }

    @Test
    void explainsEveryProblemTypeAndNoOther() {
        assertThat(rowsOf("Problem types"))
                .as(
                        "a row each in the table of problem types of docs/operations.md: explain a new type there")
                .containsExactlyInAnyOrderElementsOf(constantsOf(ProblemTypes.class).toList());
    }

    @Test
    void namesEveryTopicAndEveryHeaderOfADeadLetter() {
        assertThat(rowsOf("Topics"))
                .as("a row each in the table of topics of docs/operations.md")
                .containsExactlyInAnyOrderElementsOf(constantsOf(Topics.class).toList());
        assertThat(guide())
                .as("docs/operations.md, which explains the headers of a dead letter")
                .contains(
                        constantsOf(DeadLetterHeaders.class)
                                .map(name -> "`" + name + "`")
                                .toList());
    }

    /** The first cells of the table under a heading of the second level. */
    private static List<String> rowsOf(String heading) {
        return guide().lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(FIRST_CELL::matcher)
                .filter(cell -> cell.find())
                .map(cell -> cell.group(1))
                .toList();
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> constantsOf(Class<?> holder) {
        return Arrays.stream(holder.getFields())
                .map(
                        constant -> {
                            try {
                                return String.valueOf(constant.get(null));
                            } catch (IllegalAccessException unreadable) {
                                throw new AssertionError(unreadable);
                            }
                        });
    }
}
