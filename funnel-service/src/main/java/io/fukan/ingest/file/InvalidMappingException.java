package io.fukan.ingest.file;

import java.util.List;

/** The mapping cannot be used; {@link #problems()} lists everything that is wrong with it, each with its path in the JSON. */
public class InvalidMappingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidMappingException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
