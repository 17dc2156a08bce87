package org.sageonesync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

    @Test
    void staySecretInTheLogsOfTheApplication(CapturedOutput output) throws Exception {
        try (var context =
                new SpringApplicationBuilder(SandboxApplication.class)
                        .properties("SERVER_PORT=0", "SANDBOX_TIME_SCALE=60")
                        .run()) {
            var sandbox = context.getBean(SandboxServer.class);
            var company = sandbox.createCompany("Sample Internet");
            var api = ApiClient.of(sandbox, company);
            assertThat(api.get("/Customer/Get").statusCode()).isEqualTo(200);
            assertThat(api.post("/Customer/Save", "{").statusCode()).isEqualTo(400);
            var basic =
                    (company.user() + ":" + company.password()).getBytes(StandardCharsets.UTF_8);

            assertThat(sandbox.time().factor()).isEqualByComparingTo("60");
            assertThat(output)
                    .contains("Started")
                    .doesNotContain(company.apiKey())
                    .doesNotContain(company.password())
                    .doesNotContain(Base64.getEncoder().encodeToString(basic));
        }
    }
}
