package org.sageonesync.reliability.matrix;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a cell ends, as the table shows it. */
enum Mark {
    ONCE("1", "one request, and SageOne's reply to it"),
    FOUND(
            "found",
            "one request, whose reply was lost or never read; a look-up found that it was done"),
    AGAIN(
            "again",
            "two requests: look-ups proved that the first was never done, and it was made again"),
    NEXT("next", "one request, made by the gateway that went on"),
    KNOWN("known", "one request; the journal knew the result, and nothing was asked of SageOne"),
    REFUSED(
            "refused",
            "SageOne carries the given-up request out after all, and refuses it because of what is there already"),
    THE_SAME(
            "same",
            "SageOne carries the given-up request out after all, and the books show what they showed before"),
    TWICE(
            "**twice**",
            "SageOne carries the given-up request out after all, and it is in the books twice, which no look-up sees any more; a reconciliation reports the duplicate"),
    WRONG("**✗**", "not as it must be");

    private final String sign;
    private final String meaning;

    Mark(String sign, String meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    String sign() {
        return sign;
    }

    static String legend() {
        return Arrays.stream(values())
                .filter(mark -> mark != WRONG)
                .map(mark -> "- %s: %s".formatted(mark.sign, mark.meaning))
                .collect(
                        Collectors.joining(
                                "\n",
                                "",
                                "\n- –: look-ups of this write read one document, and no list"));
    }
}
