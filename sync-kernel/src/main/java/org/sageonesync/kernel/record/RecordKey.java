package org.sageonesync.kernel.record;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;

import java.util.Objects;

/** The identity of a billing record. */
public record RecordKey(CompanyKey company, Entity entity, BillingRef id) {

    /** From the columns {@code company}, {@code entity} and {@code id}. */
    public static RecordKey of(Readable row) {
        return new RecordKey(
                new CompanyKey(text(row, "company")),
                Entity.named(text(row, "entity")),
                new BillingRef(text(row, "id")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    @Override
    public String toString() {
        return company + "/" + entity.wireName() + "/" + id;
    }
}
