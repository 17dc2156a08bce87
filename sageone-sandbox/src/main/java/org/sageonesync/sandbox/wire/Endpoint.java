package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A method of a company's service.
 *
 * @param offered whether SageOne offers it under the company's switches
 */
record Endpoint(
        String service,
        String method,
        String verb,
        Function<Call, Outcome> operation,
        Predicate<Function<Switch, Position>> offered) {

    static Endpoint of(
            String service, String method, String verb, Function<Call, Outcome> operation) {
        return new Endpoint(service, method, verb, operation, _ -> true);
    }

    Endpoint when(Switch fact, Position... wanted) {
        var positions = List.of(wanted);
        return new Endpoint(
                service, method, verb, operation, at -> positions.contains(at.apply(fact)));
    }

    String name() {
        return service + "/" + method;
    }
}
