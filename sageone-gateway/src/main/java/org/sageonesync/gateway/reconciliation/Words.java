package org.sageonesync.gateway.reconciliation;

import java.util.Locale;

/** Constants as they are written outside. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
