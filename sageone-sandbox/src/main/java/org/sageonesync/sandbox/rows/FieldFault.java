package org.sageonesync.sandbox.rows;

/** A value that SageOne refuses; caught within this package. */
final class FieldFault extends Exception {

    private final String sentence;

    private FieldFault(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    static FieldFault required(Field field) {
        return new FieldFault("The " + field.name() + " field is required.");
    }

    static FieldFault tooLong(Field field) {
        return new FieldFault(
                "The field %s must be a string with a maximum length of %d."
                        .formatted(field.name(), field.limit()));
    }

    static FieldFault outOfRange(Field field) {
        return new FieldFault(
                "The field %s must be between 0 and %d.".formatted(field.name(), field.limit()));
    }

    static FieldFault invalid(Field field) {
        return new FieldFault("The value of the field " + field.name() + " is not valid.");
    }

    String sentence() {
        return sentence;
    }
}
