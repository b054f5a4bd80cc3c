package wayfinder.rules;

import java.util.function.Function;

/**
 * A name that expressions of a program may use.
 *
 * @param ofMember whether its value differs by member
 */
record Slot(String name, FactType type, boolean ofMember, Function<Scope, Object> value) {}
