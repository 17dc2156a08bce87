package org.sageonesync.runtime;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.testing.HouseRules;

class HouseRulesTests {

    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.sageonesync.runtime");
    }
}
