package io.fukan.criteria;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on a record: groups of parts down to comparisons of one field each. Immutable; two equal rules are written
 * alike. Read and checked by {@link RuleJson}.
 */
public sealed interface Rule {

    /** Every part holds. */
    record All(List<Rule> parts) implements Rule {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Rule> parts) implements Rule {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** At least {@code least} of the parts hold, 1 ≤ least ≤ number of parts. */
    record AtLeast(int least, List<Rule> parts) implements Rule {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold; unknown where the part is unknown. */
    record Not(Rule part) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of(part);
        }
    }

    /**
     * One field compared.
     *
     * @param field name of the field, such as {@code account.employees} or {@code lead.attr.origin}
     * @param operands as many as the operator takes
     */
    record Comparison(String field, Operator operator, List<Operand> operands) implements Rule {
        public Comparison {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Rule> parts() {
            return List.of();
        }
    }

    /** The parts directly below, in order; none below a comparison. */
    List<Rule> parts();

    /** All comparisons in the order in which the rule is written: the order of the marks that a judgement keeps. */
    default List<Comparison> comparisons() {
        if (this instanceof Comparison comparison) {
            return List.of(comparison);
        }
        return parts().stream().flatMap(part -> part.comparisons().stream()).toList();
    }

    /** Names of the fields that it reads, each once, in order of appearance. */
    default List<String> fields() {
        return comparisons().stream().map(Comparison::field).distinct().toList();
    }

    /** This rule and everything below it. */
    default Stream<Rule> everyPart() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Rule::everyPart));
    }
}
