package io.fukan.web.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fukan.criteria.Operand;
import io.fukan.criteria.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A rule while somebody is building it: like a {@link Rule}, but parts may be missing or wrong. Immutable. A part is named
 * by its path: {@code r} is the whole, {@code r.0.2} the third part of its first part.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Draft.Group.class), @JsonSubTypes.Type(Draft.Condition.class)})
sealed interface Draft {

    String ROOT = "r";

    /** How a group joins its parts. */
    enum Kind {
        ALL,
        ANY,
        AT_LEAST,
        /** None of the parts holds. */
        NONE;

        /** Key of its name in the message bundles. */
        public String messageKey() {
            return "ruleEditor.group." + name();
        }
    }

    /** @param least as typed; of use for {@link Kind#AT_LEAST} */
    record Group(Kind kind, String least, List<Draft> parts) implements Draft {
        public Group {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(least, "least");
            parts = List.copyOf(parts);
        }
    }

    /**
     * One comparison.
     *
     * @param field name of the field; blank while none is chosen
     * @param op code of the operator
     * @param values as typed
     */
    record Condition(String field, String op, List<String> values) implements Draft {

        static final Condition EMPTY = new Condition("", "eq", List.of());

        public Condition {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(op, "op");
            values = List.copyOf(values);
        }
    }

    /** A rule with nothing in it but a place for the first condition. */
    static Group blank() {
        return new Group(Kind.ALL, "2", List.of(Condition.EMPTY));
    }

    /** The rule as a draft whose outermost part is a group. */
    static Group of(Rule rule) {
        return part(rule) instanceof Group group ? group : new Group(Kind.ALL, "2", List.of(part(rule)));
    }

    private static Draft part(Rule rule) {
        if (rule instanceof Rule.Comparison comparison) {
            return new Condition(
                    comparison.field(),
                    comparison.operator().code(),
                    comparison.operands().stream().map(Operand::text).toList());
        }
        if (rule instanceof Rule.Not not) {
            // "none of a, b, c" is written as the negation of "any of a, b, c"
            List<Rule> parts = not.part() instanceof Rule.Any any ? any.parts() : List.of(not.part());
            return group(Kind.NONE, "2", parts);
        }
        if (rule instanceof Rule.AtLeast atLeast) {
            return group(Kind.AT_LEAST, Integer.toString(atLeast.least()), rule.parts());
        }
        return group(rule instanceof Rule.All ? Kind.ALL : Kind.ANY, "2", rule.parts());
    }

    private static Group group(Kind kind, String least, List<Rule> parts) {
        return new Group(kind, least, parts.stream().map(Draft::part).toList());
    }

    /** The draft with a part more at the end of the group at the path; the same draft if there is no such group. */
    default Draft with(String path, Draft part) {
        return with(path, ROOT, part);
    }

    private Draft with(String path, String here, Draft part) {
        if (!(this instanceof Group group)) {
            return this;
        }
        if (path.equals(here)) {
            return new Group(
                    group.kind(),
                    group.least(),
                    Stream.concat(group.parts().stream(), Stream.of(part)).toList());
        }
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < group.parts().size(); i++) {
            parts.add(group.parts().get(i).with(path, here + "." + i, part));
        }
        return new Group(group.kind(), group.least(), parts);
    }

    /** The draft without the part at the path; the whole cannot be taken away. */
    default Draft without(String path) {
        return without(path, ROOT);
    }

    private Draft without(String path, String here) {
        if (!(this instanceof Group group)) {
            return this;
        }
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < group.parts().size(); i++) {
            String there = here + "." + i;
            if (!there.equals(path)) {
                parts.add(group.parts().get(i).without(path, there));
            }
        }
        return new Group(group.kind(), group.least(), parts);
    }

    /** How many parts the group at the path has; 0 if there is no such group. */
    default int partsAt(String path) {
        Draft here = this;
        for (String step : path.equals(ROOT)
                ? new String[0]
                : path.substring(ROOT.length() + 1).split("\\.")) {
            here = ((Group) here).parts().get(Integer.parseInt(step));
        }
        return here instanceof Group group ? group.parts().size() : 0;
    }

    /** Levels of the tree, 1 for a single condition. */
    default int levels() {
        return this instanceof Group group
                ? 1 + group.parts().stream().mapToInt(Draft::levels).max().orElse(0)
                : 1;
    }

    /** Groups and conditions in the tree, this one included. */
    default int size() {
        return this instanceof Group group
                ? 1 + group.parts().stream().mapToInt(Draft::size).sum()
                : 1;
    }
}
