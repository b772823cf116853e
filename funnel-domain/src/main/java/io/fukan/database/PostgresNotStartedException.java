package io.fukan.database;

/** The embedded PostgreSQL cannot be had, and what the person who starts the application can do about it. */
final class PostgresNotStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    PostgresNotStartedException(String description, String action) {
        super(description);
        this.action = action;
    }

    PostgresNotStartedException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
