package io.fukan.api.failure;

import io.fukan.ingest.file.Problem;
import java.util.List;

/** A mapping, or a file as a whole, that nothing can be imported by; answered with 422 naming every mistake. */
public final class InvalidMapping extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidMapping(List<Problem> problems) {
        super(problems.size() + " mistakes");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
