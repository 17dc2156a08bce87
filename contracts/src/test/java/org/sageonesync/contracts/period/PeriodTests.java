package org.sageonesync.contracts.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.format.support.DefaultFormattingConversionService;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

class PeriodTests {

    private static final CompanyKey ACME = new CompanyKey("acme");
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final Why AWAITED =
            new Why(
                    RecordState.PARKED,
                    ReasonCode.CUSTOMER_AWAITED,
                    "Customer 17 is not in the books yet.",
                    "customer:17",
                    tally(2, "230.00"),
                    List.of(new BillingRef("4711"), new BillingRef("4712")));

    static List<JsonMapper> mappers() {
        try (var boot = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class)) {
            return List.of(ContractJson.mapper(), boot.getBean(JsonMapper.class));
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void survivesAsJsonWithItsMonthAsInUrls(JsonMapper json) {
        var august = Period.of(ACME, AUGUST, List.of(invoices(AWAITED)));

        var written = json.writeValueAsString(august);

        assertThat(json.readValue(written, Period.class)).isEqualTo(august);
        assertThat(written).contains("\"month\":\"2026-08\"", "\"amount\":230.00");
    }

    @Test
    void isCompleteOnlyIfNothingIsOpen() {
        assertThat(Period.of(ACME, AUGUST, List.of(invoices())).complete()).isTrue();
        assertThat(Period.of(ACME, AUGUST, List.of(invoices(), invoices(AWAITED))).complete())
                .isFalse();
    }

    @Test
    void aMonthGoesIntoUrlsAsItsText() {
        var conversion = new DefaultFormattingConversionService();

        assertThat(conversion.convert(AUGUST, String.class)).isEqualTo("2026-08");
        assertThat(conversion.convert("2026-08", YearMonth.class)).isEqualTo(AUGUST);
    }

    private static EntityPeriod invoices(Why... open) {
        return new EntityPeriod(
                Entity.INVOICE,
                tally(5, "1230.00"),
                tally(3, "1000.00"),
                List.of(),
                List.of(open),
                0);
    }

    private static Tally tally(long records, String amount) {
        return new Tally(records, new BigDecimal(amount));
    }
}
