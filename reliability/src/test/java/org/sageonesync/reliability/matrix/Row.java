package org.sageonesync.reliability.matrix;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;

import java.util.List;
import java.util.Map;

/**
 * One write of one kind.
 *
 * @param operation the write that is hit
 * @param lookedUpBy whose Get finds out what became of it
 * @param numbers whose numbers documents bear
 * @param before what billing said before, and what is in the books
 * @param act what billing says now
 * @param subject the record that the act is about
 * @param others how often other writes are made after the act
 * @param books what the books hold in the end
 */
record Row(
        String name,
        String operation,
        String lookedUpBy,
        Numbers numbers,
        List<Event> before,
        Event act,
        Subject subject,
        Map<String, Integer> others,
        String books) {

    /**
     * A record and what the journal says of it in the end.
     *
     * @param service SageOne's
     */
    record Subject(
            Entity entity, PostingKind kind, String id, String service, boolean isTakenBack) {}

    String service() {
        return operation.substring(0, operation.indexOf('/'));
    }

    String method() {
        return operation.substring(operation.indexOf('/') + 1);
    }

    /** Whether the write replaces what is in the books already. */
    boolean isChange() {
        return before.stream().anyMatch(act::isNewerThan) && service().equals(subject.service());
    }

    /** Whether a look-up reads a list; else it reads the one document that is known. */
    boolean isFoundInAList() {
        return method().equals("Save") && !isChange() && !service().equals("Allocation");
    }

    /** Whether it can happen to this write. */
    boolean knows(Column column) {
        return isFoundInAList() || column.switches().isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
