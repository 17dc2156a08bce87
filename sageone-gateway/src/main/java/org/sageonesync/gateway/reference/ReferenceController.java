package org.sageonesync.gateway.reference;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.ReferenceData;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.gateway.sageone.ReplyProblems;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Function;

/** {@link ReferenceData} over HTTP. */
@RestController
class ReferenceController implements ReferenceData {

    private final SageOneLists lists;

    ReferenceController(SageOneLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Item> items(CompanyKey company) {
        return list(company, "Item/Get", Rows::item);
    }

    @Override
    public List<TaxType> taxTypes(CompanyKey company) {
        return list(company, "TaxType/Get", Rows::taxType);
    }

    @Override
    public List<Account> accounts(CompanyKey company) {
        return list(company, "Account/Get", Rows::account);
    }

    @Override
    public List<BankAccount> bankAccounts(CompanyKey company) {
        return list(company, "BankAccount/Get", Rows::bankAccount);
    }

    private <T> List<T> list(CompanyKey company, String operation, Function<JsonNode, T> row) {
        return switch (lists.above(company, Lane.INTERACTIVE, operation, Long.MIN_VALUE)) {
            case Listing.Read(var rows, _) -> rows.stream().map(row).toList();
            case Listing.Broken(var reply) -> throw ReplyProblems.of(reply);
        };
    }
}
