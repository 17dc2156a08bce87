package org.sageonesync.gateway.receipts;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.posting.NumberedKind;
import org.springframework.stereotype.Component;

/**
 * SageOne's {@code CustomerReceipt}. It has no field for other systems' references, and {@code
 * Reference} is the payer's, so our key stands in {@code Description}. SageOne may let a number be
 * used again, so a number alone never tells whose a receipt is.
 */
@Component
public class ReceiptKind extends NumberedKind {

    @Override
    public PostingKind kind() {
        return PostingKind.RECEIPT;
    }

    @Override
    public String noun() {
        return "receipt";
    }

    @Override
    public String keyField() {
        return "Description";
    }

    @Override
    protected String service() {
        return "CustomerReceipt";
    }
}
