package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Target;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

/** A line in SageOne's fields; percentages are fractions there. */
final class LineTranslation {

    private static final int ITEM = 0;
    private static final int ACCOUNT = 1;
    private static final int PERCENT_DIGITS = 2;

    private LineTranslation() {}

    static ObjectNode of(SalesDocument.Line line, boolean inclusive) {
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("SelectionId", Long.parseLong(line.target().id()));
        fields.put("LineType", line.target().kind() == Target.Kind.ITEM ? ITEM : ACCOUNT);
        fields.put("TaxTypeId", Long.parseLong(line.taxTypeId()));
        SalesTranslation.text(fields, "Description", line.description());
        SalesTranslation.text(fields, "Comments", line.comments());
        fields.put("Quantity", plain(line.quantity()));
        var price = inclusive ? "UnitPriceInclusive" : "UnitPriceExclusive";
        fields.put(price, plain(line.unitPrice()));
        fields.put(
                "DiscountPercentage", plain(line.discountPercent().movePointLeft(PERCENT_DIGITS)));
        return fields;
    }

    /** One notation for equal numbers, without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
