package io.fukan.ingest.file;

/** The file as a whole cannot be read as CSV; {@link #problem()} says why and what to do. */
public class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableFileException(Problem problem) {
        super(problem.code() + " " + problem.args());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Whether there is nothing in it to read. */
    public boolean isOfAnEmptyFile() {
        return problem.code() == ProblemCode.EMPTY_FILE;
    }
}
