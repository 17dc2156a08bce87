package org.sageonesync.sandbox.control;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.access.Login;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A company to create. Lists of reference data hold rows in SageOne's own spelling; a list that is
 * null gets the standard rows, an empty one none.
 *
 * @param apiKey a guid
 * @param members further users who may see the company
 */
public record NewCompany(
        String name,
        String user,
        String password,
        String apiKey,
        @Nullable List<Member> members,
        @Nullable List<JsonNode> items,
        @Nullable List<JsonNode> taxTypes,
        @Nullable List<JsonNode> accounts,
        @Nullable List<JsonNode> bankAccounts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Demands the fields without which nobody could use the company. */
    public NewCompany {
        if (Stream.of(name, user, password, apiKey).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("name, user, password and apiKey are required");
        }
    }

    /** Another user of the company. */
    public record Member(String user, String password) {

        Login login() {
            return Login.of(user, password);
        }

        /** Does not show the password. */
        @Override
        public String toString() {
            return "Member[" + user + "]";
        }
    }

    /** A company with the standard items, tax types, accounts and bank accounts. */
    public static NewCompany standard(String name, String user, String password, String apiKey) {
        return new NewCompany(name, user, password, apiKey, null, null, null, null, null);
    }

    List<Member> allMembers() {
        var own = new Member(user, password);
        return members == null
                ? List.of(own)
                : Stream.concat(Stream.of(own), members.stream()).toList();
    }

    List<JsonNode> itemRows() {
        return rows(items, StandardRows.ITEMS);
    }

    List<JsonNode> taxTypeRows() {
        return rows(taxTypes, StandardRows.TAX_TYPES);
    }

    List<JsonNode> accountRows() {
        return rows(accounts, StandardRows.ACCOUNTS);
    }

    List<JsonNode> bankAccountRows() {
        return rows(bankAccounts, StandardRows.BANK_ACCOUNTS);
    }

    private static List<JsonNode> rows(@Nullable List<JsonNode> given, String standard) {
        return given == null ? List.copyOf(JSON.readTree(standard).values()) : given;
    }

    /** Shows neither the password nor the key. */
    @Override
    public String toString() {
        return "NewCompany[" + name + "]";
    }
}
