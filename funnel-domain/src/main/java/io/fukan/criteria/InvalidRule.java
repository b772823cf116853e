package io.fukan.criteria;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that cannot be judged by; answered with 422 naming every problem. */
public class InvalidRule extends RuntimeException {

    private final transient List<RuleProblem> problems;

    InvalidRule(List<RuleProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.path() + " " + problem.code())
                .collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    /** Everything wrong with it, in the order of the tree; never empty. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
