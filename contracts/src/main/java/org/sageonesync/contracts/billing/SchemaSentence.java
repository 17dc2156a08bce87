package org.sageonesync.contracts.billing;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.path.NodePath;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Says in plain words what a schema found. The description of a type in the schemas completes the
 * sentence "must be ...", so that a wrong field has one violation, whichever of its type's rules it
 * breaks.
 */
record SchemaSentence(SchemaRegistry schemas) {

    private static final String REQUIRED = "required";
    private static final String CHOICE = "anyOf";

    Violation of(Error error) {
        var field = field(error.getInstanceLocation());
        var rule = error.getSchemaLocation();
        if (isPartOfAChoice(rule.getFragment())) {
            return new Violation(field.toString(), "must have " + choice(rule));
        }
        return REQUIRED.equals(error.getKeyword())
                ? new Violation(field.field(error.getProperty()).toString(), "is required")
                : new Violation(field.toString(), "must be " + description(rule));
    }

    private static FieldPath field(NodePath location) {
        var path = FieldPath.ROOT;
        for (var i = 0; i < location.getNameCount(); i++) {
            path =
                    location.getElement(i) instanceof Integer index
                            ? path.at(index)
                            : path.field(location.getName(i));
        }
        return path;
    }

    private static boolean isPartOfAChoice(NodePath rule) {
        return rule.getNameCount() > 2
                && CHOICE.equals(rule.getElement(rule.getNameCount() - 3))
                && REQUIRED.equals(rule.getElement(rule.getNameCount() - 1));
    }

    /** Of {@code .../anyOf/0/required}: the fields of which one must be there. */
    private String choice(SchemaLocation rule) {
        var type = at(rule, rule.getFragment().getParent().getParent().getParent());
        return StreamSupport.stream(type.path(CHOICE).spliterator(), false)
                .map(branch -> branch.path(REQUIRED).path(0).asString())
                .collect(Collectors.joining(" or "));
    }

    private String description(SchemaLocation rule) {
        return at(rule, rule.getFragment().getParent()).path("description").asString();
    }

    private JsonNode at(SchemaLocation rule, NodePath fragment) {
        return schemas.getSchema(new SchemaLocation(rule.getAbsoluteIri(), fragment))
                .getSchemaNode();
    }
}
