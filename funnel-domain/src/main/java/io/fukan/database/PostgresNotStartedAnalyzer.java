package io.fukan.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences what a hundred lines of stack trace hide. Found through {@code META-INF/spring.factories}. */
final class PostgresNotStartedAnalyzer extends AbstractFailureAnalyzer<PostgresNotStartedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresNotStartedException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
