package org.sageonesync.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sageonesync.sandbox.faults.FaultKind.ERROR_500;
import static org.sageonesync.sandbox.faults.FaultKind.HTML_503;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class FaultsTests {

    private static final Fault SAVE = Fault.on("customer", "SAVE", ERROR_500);

    private final Faults faults = new Faults();

    @Test
    void hitTheirEndpointOnly() {
        faults.plant(SAVE);

        assertThat(faults.hit(new Target("Customer", "Get", 1, ""))).isEmpty();
        assertThat(faults.hit(target(1, ""))).contains(SAVE);
    }

    @Test
    void areSpentAfterTheirCount() {
        faults.plant(SAVE.times(2));

        assertThat(hits(5)).containsExactly(true, true, false, false, false);
        assertThat(faults.all()).singleElement().returns(2, Faults.Planted::hits);
    }

    @Test
    void letTheNextOneHitWhenOneIsSpent() {
        faults.plant(SAVE.once());
        faults.plant(Fault.on("Customer", "Save", HTML_503).once());

        assertThat(faults.hit(target(1, "")).orElseThrow().kind()).isEqualTo(ERROR_500);
        assertThat(faults.hit(target(1, "")).orElseThrow().kind()).isEqualTo(HTML_503);
    }

    @Test
    void canAimAtATextAndACompany() {
        faults.plant(SAVE.containing("Thandi").forCompany(2));

        assertThat(faults.hit(target(1, "Thandi"))).isEmpty();
        assertThat(faults.hit(target(2, "Sipho"))).isEmpty();
        assertThat(faults.hit(target(2, "{Name: Thandi}"))).isPresent();
    }

    @Test
    void repeatTheSameChancesForTheSameSeed() {
        faults.plant(SAVE.withProbability(0.3, 7));
        var first = hits(200);
        faults.clear();
        faults.plant(SAVE.withProbability(0.3, 7));

        assertThat(hits(200)).isEqualTo(first);
        assertThat(first.stream().filter(hit -> hit).count()).isBetween(40L, 80L);
    }

    @Test
    void canBeRemoved() {
        long id = faults.plant(SAVE);

        assertThat(faults.remove(id)).isTrue();
        assertThat(faults.remove(id)).isFalse();
        assertThat(faults.hit(target(1, ""))).isEmpty();
    }

    @Test
    void refuseValuesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> SAVE.times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SAVE.withProbability(1.1, 0));
    }

    private List<Boolean> hits(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> faults.hit(target(1, "")).isPresent())
                .toList();
    }

    private static Target target(long companyId, String text) {
        return new Target("Customer", "Save", companyId, text);
    }
}
