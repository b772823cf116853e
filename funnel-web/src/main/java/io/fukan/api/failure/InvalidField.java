package io.fukan.api.failure;

import io.fukan.problem.FieldProblem;

/** A field of a body whose refusal has words of its own; answered with 422. */
public final class InvalidField extends RuntimeException {

    private final transient FieldProblem problem;

    public InvalidField(FieldProblem problem) {
        super(problem.field() + ": " + problem.code());
        this.problem = problem;
    }

    public FieldProblem problem() {
        return problem;
    }
}
