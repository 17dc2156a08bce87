package org.sageonesync.localstack.scenario;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample company's own items, tax types, accounts and bank accounts, in SageOne's spelling. */
final class BooksRows {

    static final JsonNode ITEMS =
            rows(
                    """
                    [{"Description": "Internet access", "Code": "ACCESS", "Active": true},
                     {"Description": "Business access", "Code": "BUSINESS", "Active": true},
                     {"Description": "Telephony", "Code": "VOICE", "Active": true},
                     {"Description": "Equipment ", "Code": "EQUIP", "Active": true, "Physical": true},
                     {"Description": "Installation", "Code": "INSTALL", "Active": true},
                     {"Description": "Hosting", "Code": "HOSTING", "Active": true},
                     {"Description": "Rounding", "Code": "ROUNDING", "Active": true},
                     {"Description": "Dial-up access", "Code": "DIALUP", "Active": false}]
                    """);

    /** Three of them are 0 %; the old rate is not in use any more. */
    static final JsonNode TAX_TYPES =
            rows(
                    """
                    [{"Name": "Standard Rate", "Percentage": 0.15, "IsDefault": true, "Active": true},
                     {"Name": "Zero Rate", "Percentage": 0, "Active": true},
                     {"Name": "Exempt ", "Percentage": 0, "Active": true},
                     {"Name": "No VAT", "Percentage": 0, "Active": true},
                     {"Name": "Standard Rate (old)", "Percentage": 0.14, "Active": false}]
                    """);

    static final JsonNode ACCOUNTS =
            rows(
                    """
                    [{"Name": "Sales", "Category": {"ID": 1, "Description": "Sales"}, "Active": true},
                     {"Name": "Interest received", "Active": true,
                      "Category": {"ID": 2, "Description": "Other Income"}}]
                    """);

    static final JsonNode BANK_ACCOUNTS =
            rows(
                    """
                    [{"Name": "Cheque account", "BankName": "Sample Bank", "AccountNumber": "1234567890",
                      "Active": true, "Default": true, "DefaultPaymentMethodId": 4},
                     {"Name": "Petty cash", "Active": true, "DefaultPaymentMethodId": 1},
                     {"Name": "Card settlements ", "Active": true, "DefaultPaymentMethodId": 3},
                     {"Name": "Kiosk takings", "Active": true, "DefaultPaymentMethodId": 1}]
                    """);

    private BooksRows() {}

    private static JsonNode rows(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
