package io.fukan.goal;

import java.util.List;

/** Nothing was set, for these reasons. */
public class GoalsRefused extends RuntimeException {

    private final transient List<GoalProblem> problems;

    /** Nobody chose a file. */
    public static GoalsRefused withoutFile() {
        return new GoalsRefused(List.of(GoalProblem.of(GoalProblem.Code.FILE_MISSING, "")));
    }

    GoalsRefused(List<GoalProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<GoalProblem> problems() {
        return problems;
    }
}
