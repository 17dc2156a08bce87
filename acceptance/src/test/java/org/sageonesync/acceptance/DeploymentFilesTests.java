package org.sageonesync.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.acceptance.Repository.Node;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the files of the deployment against the services; a container engine is not needed. */
class DeploymentFilesTests {

    private static final Pattern METRIC = Pattern.compile("\\b(sageonesync_[a-z_]+)");
    private static final Pattern CARRIERS =
            Pattern.compile("\"-Djdk\\.virtualThreadScheduler\\.parallelism=(\\d+)\"");
    private static final Pattern KIND =
            Pattern.compile("_(total|seconds(_(count|sum|bucket|max))?)$");

    @ParameterizedTest
    @CsvSource({
        "gateway, sageone-gateway, 8080",
        "mapping, mapping-service, 8084",
        "customer-sync, customer-sync-service, 8081",
        "invoice-sync, invoice-sync-service, 8082",
        "payment-sync, payment-sync-service, 8083",
        "sandbox, sageone-sandbox, 8090"
    })
    void composeGivesAServiceOnlyWhatItReads(String name, String module, String port) {
        var service = compose().at("services", name);

        assertThat(service.at("build", "args", "MODULE").asText()).isEqualTo(module);
        assertThat(Repository.environmentOf(module)).containsAll(service.at("environment").keys());
        assertThat(service.at("environment").keys()).isNotEmpty();
        assertThat(service.at("ports").asText()).contains(":" + port);
        assertThat(Repository.text(module + "/src/main/resources/application.yml"))
                .contains("SERVER_PORT:" + port);
        assertThat(service.at("privileged").asText()).isNotEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, sageone-gateway, 8080",
        "mapping, mapping-service, 8084",
        "customer-sync, customer-sync-service, 8081",
        "invoice-sync, invoice-sync-service, 8082",
        "payment-sync, payment-sync-service, 8083"
    })
    void kubernetesGivesAServiceOnlyWhatItReads(String name, String module, String port) {
        var container = container(name);
        var given =
                container.at("env").elements().stream()
                        .map(variable -> variable.at("name").asText())
                        .collect(Collectors.toCollection(HashSet::new));
        given.addAll(Repository.documents("k8s/configmap.yml").getFirst().at("data").keys());

        assertThat(Repository.environmentOf(module)).containsAll(given);
        assertThat(container.at("ports").elements().getFirst().at("containerPort").asText())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "mapping", "customer-sync", "invoice-sync", "payment-sync"})
    void kubernetesRunsAServiceWithoutRights(String name) {
        var pod = pod(name);
        var context = container(name).at("securityContext");

        assertThat(pod.at("securityContext", "runAsNonRoot").asText()).isEqualTo("true");
        assertThat(context.at("readOnlyRootFilesystem").asText()).isEqualTo("true");
        assertThat(context.at("allowPrivilegeEscalation").asText()).isEqualTo("false");
        assertThat(context.at("capabilities", "drop").asText()).isEqualTo("[ALL]");
        assertThat(container(name).at("livenessProbe", "httpGet", "path").asText())
                .isEqualTo("/actuator/health/liveness");
        assertThat(container(name).at("readinessProbe", "httpGet", "path").asText())
                .isEqualTo("/actuator/health/readiness");
    }

    /** Twice SHUTDOWN_TIMEOUT, and some: requests are finished first, then what is in flight. */
    @ParameterizedTest
    @ValueSource(strings = {"gateway", "mapping", "customer-sync", "invoice-sync", "payment-sync"})
    void everyServiceHasTimeToFinishWhatItIsDoing(String name) {
        assertThat(Repository.text("service-runtime/src/main/resources/runtime-defaults.yml"))
                .contains("${SHUTDOWN_TIMEOUT:20s}");
        assertThat(pod(name).at("terminationGracePeriodSeconds").asText()).isEqualTo("60");
        assertThat(compose().at("services", name, "stop_grace_period").asText()).isEqualTo("60s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "mapping", "customer-sync", "invoice-sync", "payment-sync"})
    void everyServiceHasADatabaseOfItsOwn(String name) {
        var given =
                container(name).at("env").elements().stream()
                        .filter(variable -> variable.at("name").asText().equals("DATABASE_NAME"))
                        .map(variable -> variable.at("value").asText());

        assertThat(Repository.text("observability/postgres/databases.sql"))
                .contains("create database \"" + name + "\";");
        assertThat(compose().at("services", name, "environment", "DATABASE_NAME").asText())
                .isEqualTo(name);
        assertThat(given).containsExactly(name);
    }

    /** A limit of one processor would else leave one, which a thread that loads a class keeps. */
    @Test
    void aContainerHasTheCarriersOfTheLocalStack() {
        var java = "local-stack/src/main/java/org/sageonesync/localstack/server/Java.java";

        assertThat(Repository.found(CARRIERS, Repository.text("Dockerfile")))
                .singleElement()
                .isEqualTo(
                        Repository.found(CARRIERS, Repository.text(java))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void composeStartsEveryModuleThatIsAService() {
        var started =
                compose().at("services").values().stream()
                        .map(service -> service.at("build", "args", "MODULE").asText())
                        .toList();

        assertThat(Repository.services()).isNotEmpty();
        assertThat(started).containsAll(Repository.services());
    }

    @Test
    void kustomizeAppliesEveryFile() {
        var applied =
                Repository.documents("k8s/kustomization.yml")
                        .getFirst()
                        .at("resources")
                        .elements()
                        .stream()
                        .map(Node::asText)
                        .collect(Collectors.toSet());
        var files = new HashSet<>(Repository.filesIn("k8s"));
        files.removeAll(Set.of("kustomization.yml", "README.md"));

        assertThat(applied).isEqualTo(files);
    }

    @Test
    void onlyTheGatewayMayLeaveTheCluster() {
        var leaving =
                Repository.documents("k8s/network.yml").stream()
                        .filter(policy -> policy.asText().contains("ipBlock"))
                        .toList();

        assertThat(leaving)
                .singleElement()
                .extracting(
                        policy -> policy.at("spec", "podSelector", "matchLabels", "app").asText())
                .isEqualTo("gateway");
    }

    @Test
    void theExampleOfTheEnvironmentHoldsNoSecret() {
        assertThat(Repository.text(".env.example").lines())
                .filteredOn(line -> line.matches("[A-Z_]*(PASSWORD|KEY)=.*"))
                .hasSize(3)
                .allMatch(line -> line.endsWith("="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "observability/prometheus/alerts.yml",
                "observability/grafana/dashboards/sageone-sync.json"
            })
    void everyMetricThatIsShownOrAlertedUponExists(String file) {
        assertThat(Repository.documents(file)).hasSize(1);
        var used =
                Repository.found(METRIC, Repository.text(file))
                        .map(name -> KIND.matcher(name).replaceFirst("").replace('_', '.'))
                        .collect(Collectors.toSet());

        assertThat(used).isNotEmpty();
        assertThat(Repository.metrics()).containsAll(used);
    }

    @Test
    void prometheusAsksEveryServiceAtItsPort() {
        assertThat(Repository.text("observability/prometheus/prometheus.yml"))
                .contains("gateway:8080", "customer-sync:8081", "invoice-sync:8082")
                .contains("payment-sync:8083", "mapping:8084")
                .contains("/actuator/prometheus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-sync", "invoice-sync", "payment-sync"})
    void theDashboardShowsWhereTheRecordsOfEverySyncServiceStand(String name) {
        assertThat(Repository.text("observability/grafana/dashboards/sageone-sync.json"))
                .contains("sageonesync_sync_records{service=\\\"" + name + "\\\"}");
    }

    private static Node compose() {
        return Repository.documents("docker-compose.yml").getFirst();
    }

    private static Node pod(String name) {
        return Repository.documents("k8s/" + name + ".yml").stream()
                .filter(document -> document.at("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow()
                .at("spec", "template", "spec");
    }

    private static Node container(String name) {
        return pod(name).at("containers").elements().getFirst();
    }
}
