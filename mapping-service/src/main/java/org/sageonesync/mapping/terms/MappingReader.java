package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.mapping.books.LoadedBooks;
import org.sageonesync.mapping.shape.RecordShape;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** Reads mappings as an administrator writes them, and names everything that is wrong at once. */
@Component
class MappingReader {

    private static final RecordShape SHAPE = RecordShape.strict();

    private final LoadedBooks books;

    MappingReader(LoadedBooks books) {
        this.books = books;
    }

    /**
     * Reads mappings.
     *
     * @throws ProblemException 400 that names everything that is wrong
     */
    <T> T read(CompanyKey company, JsonNode body, Terms<T> terms) {
        var violations =
                Stream.of(
                                SHAPE.violations(terms.type(), body).stream(),
                                terms.lists().stream()
                                        .flatMap(list -> MappedList.violations(body, list)),
                                unusable(company, terms.pointers(body).toList()))
                        .flatMap(each -> each)
                        .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return ContractJson.mapper().treeToValue(body, terms.type());
    }

    private Stream<Violation> unusable(CompanyKey company, List<Pointer> pointers) {
        var complaints = books.complaints(company, pointers.stream().map(Pointer::to).toList());
        return pointers.stream()
                .filter(pointer -> complaints.containsKey(pointer.to()))
                .map(
                        pointer ->
                                new Violation(
                                        pointer.path(), complaints.getOrDefault(pointer.to(), "")));
    }
}
