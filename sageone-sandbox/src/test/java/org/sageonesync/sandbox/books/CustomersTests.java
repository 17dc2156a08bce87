package org.sageonesync.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sageonesync.sandbox.books.BooksFixture.assertRefused;
import static org.sageonesync.sandbox.books.BooksFixture.json;
import static org.sageonesync.sandbox.books.BooksFixture.saved;

import org.junit.jupiter.api.Test;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

class CustomersTests {

    private final BooksFixture fixture = new BooksFixture();
    private final Books books = fixture.books;

    @Test
    void refusesANameThatIsTaken() {
        assertRefused(books.saveCustomer(json("{'Name': 'THANDI '}")), Sentences.NAME_TAKEN);
    }

    @Test
    void tellsNamesApartByCaseWhereTheSwitchSaysSo() {
        fixture.switches.set(Switch.CUSTOMER_NAMES, Position.EXACT);

        assertThat(books.saveCustomer(json("{'Name': 'THANDI'}")))
                .isInstanceOf(Outcome.Created.class);
        assertRefused(books.saveCustomer(json("{'Name': 'Thandi'}")), Sentences.NAME_TAKEN);
    }

    @Test
    void keepsItsOwnNameInAnUpdateAndFreesTheOldOne() {
        var renamed = json("{'ID': %d, 'Name': 'Sipho'}".formatted(fixture.customer));
        assertThat(books.saveCustomer(renamed)).isInstanceOf(Outcome.Updated.class);
        assertThat(books.saveCustomer(renamed)).isInstanceOf(Outcome.Updated.class);

        assertThat(books.saveCustomer(json("{'Name': 'Thandi'}")))
                .isInstanceOf(Outcome.Created.class);
    }

    @Test
    void blanksWhatAnUpdateLeavesOut() {
        var full =
                saved(books.saveCustomer(json("{'Name': 'A', 'Mobile': '082', 'Active': true}")));

        var updated =
                saved(books.saveCustomer(json("{'ID': %d, 'Name': 'A'}".formatted(full.id()))));

        assertThat(updated.text("Mobile")).isNull();
        assertThat(updated.flag("Active")).isFalse();
        assertThat(updated.value("Created")).isEqualTo(full.value("Created"));
    }

    @Test
    void keepsWhatAnUpdateLeavesOutWhereTheSwitchSaysSo() {
        fixture.switches.set(Switch.LEFT_OUT_FIELDS, Position.KEPT);
        var full = saved(books.saveCustomer(json("{'Name': 'A', 'Mobile': '082'}")));

        var updated =
                saved(books.saveCustomer(json("{'ID': %d, 'Name': 'A'}".formatted(full.id()))));

        assertThat(updated.text("Mobile")).isEqualTo("082");
    }

    @Test
    void hasNoModifiedUntilTheFirstEdit() {
        assertThat(fixture.customer().value("Modified")).isNull();
        fixture.passSeconds(5);

        var edited =
                saved(
                        books.saveCustomer(
                                json("{'ID': %d, 'Name': 'B'}".formatted(fixture.customer))));

        assertThat(edited.date("Modified")).isAfter(edited.date("Created"));
    }

    @Test
    void checksLengthsTypesAndPatterns() {
        assertRefused(
                books.saveCustomer(json("{'Name': '%s'}".formatted("x".repeat(101)))),
                "The field Name must be a string with a maximum length of 100.");
        assertRefused(books.saveCustomer(json("{'Name': ' '}")), "The Name field is required.");
        assertRefused(
                books.saveCustomer(json("{'Name': 'B', 'Email': 'nobody'}")), Sentences.BAD_EMAIL);
        assertRefused(
                books.saveCustomer(json("{'Name': 'B', 'CommunicationMethod': 4}")),
                "The field CommunicationMethod must be between 0 and 3.");
        assertRefused(
                books.saveCustomer(json("{'Name': 'B', 'Active': 'yes'}")),
                "The value of the field Active is not valid.");
        assertRefused(
                books.saveCustomer(json("{'Name': 'B', 'DateField1': '/Date(1)/'}")),
                "The value of the field DateField1 is not valid.");
        assertRefused(
                books.saveCustomer(json("{'Name': 'B', 'DefaultPriceListId': 0}")),
                "The value of the field DefaultPriceListId is not valid.");
    }

    @Test
    void takesAZeroReferenceForNullWhereTheSwitchSaysSo() {
        fixture.switches.set(Switch.ZERO_FOREIGN_KEY, Position.IGNORED);

        var row = saved(books.saveCustomer(json("{'Name': 'B', 'DefaultPriceListId': 0}")));

        assertThat(row.number("DefaultPriceListId")).isNull();
    }

    @Test
    void deletesACustomerWithoutDocumentsOnly() {
        var unused = saved(books.saveCustomer(json("{'Name': 'Unused'}")));
        fixture.invoice("2026-11-01", "10");

        assertThat(books.hasActivity(fixture.customer)).isEqualTo(new Outcome.Answered(true));
        assertThat(books.hasActivity(unused.id())).isEqualTo(new Outcome.Answered(false));
        assertThat(books.deleteCustomer(fixture.customer)).isEqualTo(new Outcome.InUse());
        assertThat(books.deleteCustomer(unused.id())).isEqualTo(new Outcome.Done());
        assertThat(books.deleteCustomer(unused.id())).isEqualTo(new Outcome.Missing());
    }

    @Test
    void doesNotUpdateACustomerThatIsNotThere() {
        assertThat(books.saveCustomer(json("{'ID': 12345, 'Name': 'X'}")))
                .isEqualTo(new Outcome.Missing());
    }
}
