package org.sageonesync.kernel.text;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.Address;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The five address lines of the books: line 1, line 2, city with postal code, region, country. What
 * is missing leaves no empty line.
 */
public final class AddressLines {

    private static final int LINE = 100;

    private AddressLines() {}

    public static List<String> of(@Nullable Address address) {
        if (address == null) {
            return List.of();
        }
        return Stream.of(
                        address.line1(),
                        address.line2(),
                        town(address),
                        address.region(),
                        address.country())
                .map(line -> Text.fitted(line, LINE))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String town(Address address) {
        return Stream.of(address.city(), address.postalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
