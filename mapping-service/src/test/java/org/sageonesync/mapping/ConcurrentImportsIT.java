package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.BookList;
import org.sageonesync.mapping.company.BookRow;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.mapping.company.Edit;
import org.sageonesync.mapping.company.EditResult;
import org.sageonesync.mapping.company.MappingsPart;
import org.sageonesync.mapping.company.Precondition;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

class ConcurrentImportsIT {

    private static final MappingService service = MappingService.shared();
    private static final Actor NOBODY = new Actor(null);

    private final Companies companies = service.bean(Companies.class);

    @Test
    void storesNoMappingThatWasCheckedAgainstListsOfBefore() {
        var company = new CompanyKey("checked-before");
        load(company, "a");
        var rates = new MappingsPart.Rates(Map.of(new BillingRef("1"), "1"));
        var edit = new Edit.OfMappings(rates, companies.imports(company));

        load(company, "a");

        var result = companies.edit(company, edit, new Precondition.Exists(), NOBODY);
        assertThat(result).isEqualTo(new EditResult.Reloaded());
        assertThat(companies.get(company).version()).isEqualTo(1);
        assertThat(companies.get(company).mappings().taxRates()).isEmpty();
    }

    @Test
    void storesNoPaymentMethodThatWasCheckedAgainstListsOfBefore() {
        var company = new CompanyKey("methods-checked-before");
        load(company, "a");
        var methods = new PaymentMethods("21", List.of(), null);
        var edit = new Edit.OfPaymentMethods(methods, companies.imports(company));

        load(company, "a");

        var result = companies.edit(company, edit, new Precondition.Exists(), NOBODY);
        assertThat(result).isEqualTo(new EditResult.Reloaded());
        assertThat(companies.get(company).paymentMethods().defaultBankAccount()).isNull();
    }

    @Test
    void keepsTheListsOfOneImportEntirelyHoweverManyThereAreAtOnce() {
        var company = new CompanyKey("at-once");

        IntStream.range(0, 8).parallel().forEach(i -> load(company, i % 2 == 0 ? "a" : "b"));

        var items =
                new Calls(service)
                        .get("at-once", "items")
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(items).isNotNull();
        assertThat(items.path("rows").valueStream().map(row -> row.path("id").asString()))
                .isIn(List.of("a1", "a2"), List.of("b1", "b2"));
        assertThat(companies.imports(company)).isEqualTo(8);
    }

    private void load(CompanyKey company, String prefix) {
        companies.load(
                company,
                List.of(row(prefix + "1"), row(prefix + "2")),
                UnaryOperator.identity(),
                NOBODY);
    }

    private static BookRow row(String id) {
        return new BookRow(
                BookList.ITEMS,
                id,
                true,
                "{\"id\": \"%s\", \"description\": \"Item\", \"active\": true}".formatted(id));
    }
}
