package org.sageonesync.sandbox.books;

import static org.sageonesync.sandbox.rows.Field.field;
import static org.sageonesync.sandbox.rows.Field.text;
import static org.sageonesync.sandbox.rows.Field.upTo;
import static org.sageonesync.sandbox.rows.FieldType.AMOUNT;
import static org.sageonesync.sandbox.rows.FieldType.DATE;
import static org.sageonesync.sandbox.rows.FieldType.FLAG;
import static org.sageonesync.sandbox.rows.FieldType.FRACTION;
import static org.sageonesync.sandbox.rows.FieldType.ID;
import static org.sageonesync.sandbox.rows.FieldType.INTEGER;
import static org.sageonesync.sandbox.rows.FieldType.LINES;
import static org.sageonesync.sandbox.rows.FieldType.NUMBER;
import static org.sageonesync.sandbox.rows.FieldType.OBJECT;
import static org.sageonesync.sandbox.rows.FieldType.REFERENCE;

import org.sageonesync.sandbox.rows.Field;
import org.sageonesync.sandbox.rows.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The fields of every entity, as section 6 of the API reference lists them. */
public final class Entities {

    private static final int NAME = 100;
    private static final int SHORT = 30;

    /** A customer. */
    public static final Schema CUSTOMER =
            Schema.of(
                    "Customer",
                    join(
                            List.of(
                                    field("ID", ID),
                                    text("Name", NAME).required(),
                                    field("Category", OBJECT),
                                    field("SalesRepresentativeId", REFERENCE),
                                    text("TaxReference", SHORT),
                                    text("ContactName", NAME),
                                    text("Telephone", SHORT),
                                    text("Fax", SHORT),
                                    text("Mobile", SHORT),
                                    text("Email", NAME),
                                    text("WebAddress", NAME),
                                    field("Active", FLAG),
                                    field("Balance", AMOUNT).readOnlyField(),
                                    field("CreditLimit", AMOUNT),
                                    upTo("CommunicationMethod", 3)),
                            addresses(),
                            List.of(
                                    field("AutoAllocateToOldestInvoice", FLAG),
                                    field("EnableCustomerZone", FLAG),
                                    text("CustomerZoneGuid", 0).readOnlyField(),
                                    field("CashSale", FLAG)),
                            numbered("TextField", 3, name -> text(name, NAME)),
                            numbered("NumericField", 3, name -> field(name, NUMBER)),
                            numbered("YesNoField", 3, name -> field(name, FLAG)),
                            numbered("DateField", 3, name -> field(name, DATE)),
                            List.of(
                                    field("DefaultPriceListId", REFERENCE),
                                    field("AcceptsElectronicInvoices", FLAG),
                                    text("BusinessRegistrationNumber", SHORT),
                                    field("CurrencyId", REFERENCE),
                                    text("CurrencySymbol", 0).readOnlyField(),
                                    field("HasActivity", FLAG).readOnlyField(),
                                    field("DefaultDiscountPercentage", FRACTION),
                                    field("DefaultTaxTypeId", REFERENCE),
                                    upTo("DueDateMethodId", 4),
                                    field("DueDateMethodValue", INTEGER)),
                            stamps()));

    private static final Schema LINE =
            Schema.of(
                    "Line",
                    List.of(
                            field("ID", ID),
                            field("SelectionId", REFERENCE).required(),
                            upTo("LineType", 1),
                            field("TaxTypeId", REFERENCE),
                            text("Description", NAME),
                            field("Quantity", NUMBER).required(),
                            field("UnitPriceExclusive", AMOUNT),
                            field("UnitPriceInclusive", AMOUNT),
                            text("Unit", SHORT),
                            field("TaxPercentage", FRACTION).readOnlyField(),
                            field("DiscountPercentage", FRACTION),
                            field("Exclusive", AMOUNT).readOnlyField(),
                            field("Discount", AMOUNT).readOnlyField(),
                            field("Tax", AMOUNT).readOnlyField(),
                            field("Total", AMOUNT).readOnlyField(),
                            text("Comments", 8000),
                            field("AnalysisCategoryId1", REFERENCE),
                            field("AnalysisCategoryId2", REFERENCE),
                            field("AnalysisCategoryId3", REFERENCE),
                            text("$TrackingCode", 0)));

    /** An invoice. */
    public static final Schema TAX_INVOICE =
            Schema.of(
                    "TaxInvoice",
                    join(
                            List.of(
                                    field("ID", ID),
                                    field("DueDate", DATE).required(),
                                    upTo("StatusId", 0).readOnlyField(),
                                    text("Status", 0).readOnlyField(),
                                    field("Paid", FLAG).readOnlyField()),
                            document(),
                            List.of(field("AmountDue", AMOUNT).readOnlyField()),
                            addresses(),
                            tail()),
                    LINE);

    /** A credit note. */
    public static final Schema CUSTOMER_RETURN =
            Schema.of(
                    "CustomerReturn",
                    join(
                            List.of(field("ID", ID)),
                            document(),
                            List.of(
                                    field("AmountDue", AMOUNT).readOnlyField(),
                                    field("TotalUnallocated", AMOUNT).readOnlyField()),
                            addresses(),
                            tail()),
                    LINE);

    /** A receipt of a customer's payment. */
    public static final Schema CUSTOMER_RECEIPT =
            Schema.of(
                    "CustomerReceipt",
                    join(
                            List.of(
                                    field("ID", ID),
                                    field("CustomerId", REFERENCE).required(),
                                    field("Date", DATE).required(),
                                    text("Payee", NAME),
                                    text("DocumentNumber", NAME),
                                    text("Reference", NAME),
                                    text("Description", NAME),
                                    text("Comments", 8000),
                                    field("Total", NUMBER).required(),
                                    field("Discount", AMOUNT),
                                    field("TotalUnallocated", AMOUNT).readOnlyField(),
                                    field("Reconciled", FLAG),
                                    field("BankAccountId", REFERENCE).required(),
                                    upTo("PaymentMethod", 4),
                                    field("Accepted", FLAG),
                                    field("Locked", FLAG).readOnlyField(),
                                    text("BankUniqueIdentifier", NAME)),
                            stamps()));

    /** What a receipt or credit note pays of an invoice. */
    public static final Schema ALLOCATION =
            Schema.of(
                    "Allocation",
                    join(
                            List.of(
                                    field("ID", ID),
                                    field("SourceDocumentId", REFERENCE).required(),
                                    field("AllocatedToDocumentId", REFERENCE).required(),
                                    field("Total", NUMBER).required(),
                                    field("Discount", AMOUNT)),
                            stamps()));

    /** Something that is sold. */
    public static final Schema ITEM =
            Schema.of(
                    "Item",
                    List.of(
                            field("ID", ID),
                            text("Description", NAME).required(),
                            text("Code", NAME),
                            field("Active", FLAG),
                            field("PriceInclusive", AMOUNT),
                            field("PriceExclusive", AMOUNT),
                            field("Physical", FLAG),
                            field("TaxTypeIdSales", REFERENCE)));

    /** A rate of tax. */
    public static final Schema TAX_TYPE =
            Schema.of(
                    "TaxType",
                    List.of(
                            field("ID", ID),
                            text("Name", NAME),
                            field("Percentage", FRACTION),
                            field("IsDefault", FLAG),
                            field("Active", FLAG)));

    /** An account of the ledger. */
    public static final Schema ACCOUNT =
            Schema.of(
                    "Account",
                    List.of(
                            field("ID", ID),
                            text("Name", NAME).required(),
                            field("Category", OBJECT),
                            field("Active", FLAG),
                            field("DefaultTaxTypeId", REFERENCE)));

    /** A bank account. */
    public static final Schema BANK_ACCOUNT =
            Schema.of(
                    "BankAccount",
                    List.of(
                            field("ID", ID),
                            text("Name", NAME).required(),
                            text("BankName", NAME),
                            text("AccountNumber", NAME),
                            field("Active", FLAG),
                            field("Default", FLAG),
                            field("Balance", AMOUNT).readOnlyField(),
                            field("DefaultPaymentMethodId", INTEGER)));

    /** The company itself. */
    public static final Schema COMPANY =
            Schema.of(
                    "Company",
                    List.of(
                            field("ID", ID),
                            text("Name", NAME).required(),
                            field("LockProcessing", FLAG),
                            field("LockProcessingDate", DATE),
                            field("CheckForDuplicateCustomerReferences", FLAG),
                            field("CurrencyDecimalDigits", INTEGER),
                            field("RoundingType", INTEGER),
                            field("TaxSystem", INTEGER),
                            field("Status", INTEGER)));

    private Entities() {}

    private static List<Field> document() {
        return List.of(
                field("Date", DATE).required(),
                field("CustomerId", REFERENCE).required(),
                text("CustomerName", NAME),
                field("Locked", FLAG).readOnlyField(),
                field("Editable", FLAG).readOnlyField(),
                field("Inclusive", FLAG),
                field("DiscountPercentage", FRACTION),
                text("TaxReference", SHORT),
                text("DocumentNumber", NAME),
                text("Reference", NAME),
                text("ExternalReference", NAME),
                text("Message", 8000),
                field("Discount", AMOUNT).readOnlyField(),
                field("Exclusive", AMOUNT).readOnlyField(),
                field("Tax", AMOUNT).readOnlyField(),
                field("Rounding", AMOUNT).readOnlyField(),
                field("Total", AMOUNT).readOnlyField());
    }

    private static List<Field> tail() {
        return join(
                List.of(field("TaxPeriodId", REFERENCE).readOnlyField(), field("Printed", FLAG)),
                stamps(),
                List.of(field("Lines", LINES).required()));
    }

    private static List<Field> addresses() {
        return join(
                numbered("PostalAddress0", 5, name -> text(name, NAME)),
                numbered("DeliveryAddress0", 5, name -> text(name, NAME)));
    }

    private static List<Field> stamps() {
        return List.of(
                field("Modified", DATE).readOnlyField(), field("Created", DATE).readOnlyField());
    }

    private static List<Field> numbered(String prefix, int count, Function<String, Field> kind) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> kind.apply(prefix + i)).toList();
    }

    @SafeVarargs
    private static List<Field> join(List<Field>... parts) {
        var fields = new ArrayList<Field>();
        for (var part : parts) {
            fields.addAll(part);
        }
        return fields;
    }
}
