package org.sageonesync.sandbox.control;

/** The reference data of a company that is created without its own. */
final class StandardRows {

    static final String TAX_TYPES =
            """
            [{"Name": "Standard Rate", "Percentage": 0.15, "IsDefault": true, "Active": true},
             {"Name": "Zero Rate", "Percentage": 0, "Active": true},
             {"Name": "Exempt ", "Percentage": 0, "Active": true},
             {"Percentage": 0.14, "Active": false}]
            """;

    static final String ITEMS =
            """
            [{"Description": "Internet access", "Code": "INTERNET", "Active": true},
             {"Description": "Equipment ", "Code": "EQUIPMENT", "Active": true, "Physical": true},
             {"Description": "Installation", "Code": "INSTALL", "Active": true},
             {"Description": "Rounding", "Code": "ROUNDING", "Active": true},
             {"Description": "Dial-up access", "Code": "DIALUP", "Active": false}]
            """;

    static final String ACCOUNTS =
            """
            [{"Name": "Sales", "Category": {"ID": 1, "Description": "Sales"}, "Active": true},
             {"Name": "Interest received", "Category": {"ID": 2, "Description": "Other Income"},
              "Active": true}]
            """;

    static final String BANK_ACCOUNTS =
            """
            [{"Name": "Cheque account", "BankName": "Sample Bank", "AccountNumber": "1234567890",
              "Active": true, "Default": true, "DefaultPaymentMethodId": 4},
             {"Name": "Petty cash", "Active": true, "DefaultPaymentMethodId": 1}]
            """;

    private StandardRows() {}
}
