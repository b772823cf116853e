package io.fukan.diagnosis;

import io.fukan.organisation.Department;
import java.util.List;
import java.util.Optional;

/** One sign that the figures can give. A rule says what it found, that the data are too thin, or nothing. */
interface Rule {

    /** In camel case, as in messages and the API. */
    String key();

    /** Whose figures it looks at. */
    Department department();

    List<Finding> examine(CaseFile file);

    /** Too few events to say anything. */
    default List<Finding> withheld(CaseFile file, long events) {
        return List.of(thin(file, events, "", department()));
    }

    /** The same of one of several things that the rule can find. */
    default Finding thin(CaseFile file, long events, String subject, Department department) {
        return new Finding(
                key(),
                subject,
                Finding.Kind.WITHHELD,
                department,
                List.of(
                        Finding.Number.count("events", events),
                        Finding.Number.count("fewest", file.thresholds().fewest())),
                List.of());
    }

    default List<Finding> sign(List<Finding.Number> numbers, Finding.Look... looks) {
        return found("", Finding.Kind.SIGN, numbers, looks);
    }

    default List<Finding> found(
            String subject, Finding.Kind kind, List<Finding.Number> numbers, Finding.Look... looks) {
        return List.of(new Finding(key(), subject, kind, department(), numbers, List.of(looks)));
    }

    /** The rule of that key. */
    static Optional<Rule> named(String key) {
        return Rules.ALL.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
