package org.sageonesync.runtime.example;

import com.fasterxml.jackson.annotation.JsonCreator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A service as small as one can be, for tests of what every service has. */
@SpringBootApplication
public class ExampleService {

    @Bean
    WebFilter failingFilter() {
        return (exchange, chain) ->
                exchange.getRequest().getPath().value().equals("/filtered")
                        ? Mono.error(new IllegalStateException("the filter's secret"))
                        : chain.filter(exchange);
    }

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotBlank String text, @Positive int quantity) {}

    record Name(String value) {
        Name {
            if (value.length() > 5) {
                throw new IllegalArgumentException("must be at most 5 characters long");
            }
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Name of(String value) {
            return new Name(value);
        }
    }

    record Order(
            @NotNull LocalDate on,
            @NotNull Colour colour,
            Name name,
            @NotNull @Valid List<Line> lines) {}

    @RestController
    static class Orders {

        private final Database database;

        Orders(Database database) {
            this.database = database;
        }

        @PostMapping("/orders")
        Map<String, Object> post(@Valid @RequestBody Order order) {
            return Map.of("lines", order.lines().size());
        }

        @GetMapping("/thread")
        Map<String, Object> thread() {
            return Map.of("virtual", Thread.currentThread().isVirtual());
        }

        @GetMapping("/stream")
        Flux<String> stream() {
            return Flux.just(Thread.currentThread().isVirtual() ? "virtual" : "event loop");
        }

        @GetMapping("/database")
        Map<String, Object> database() {
            return Map.of("n", database.sql("select 1 as n").list(row -> 1).size());
        }

        @GetMapping("/orders/{id}")
        Map<String, Object> order(
                @PathVariable long id, @RequestParam(required = false) @Max(10) Integer page) {
            throw ProblemException.notFound("There is no order " + id + " on page " + page + ".");
        }

        @GetMapping("/search")
        Map<String, Object> search(@RequestParam String q, @RequestParam Colour colour) {
            return Map.of("q", q, "colour", colour);
        }

        @GetMapping("/busy")
        Map<String, Object> busy() {
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    ProblemTypes.OUT_OF_BUDGET,
                    "No call is free",
                    "Try again later.",
                    List.of(),
                    Map.of("company", "acme"),
                    Duration.ofMillis(1500));
        }

        @GetMapping("/defect")
        Map<String, Object> defect() {
            throw new IllegalStateException("password=hunter2");
        }
    }
}
