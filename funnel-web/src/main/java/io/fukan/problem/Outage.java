package io.fukan.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures for which nobody but the database is to blame: it is out of reach or in a jam, and may be asked again soon. */
public final class Outage {

    /** Seconds after which it is worth asking again, for {@code Retry-After}. */
    public static final String RETRY_SECONDS = "5";

    private Outage() {}

    /** Whether that is what has come to light as this failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                        && !(cause instanceof OptimisticLockingFailureException)
                || cause instanceof SQLException said && isOfTheServer(said.getSQLState());
    }

    /** Connection lost, too little room, shut down; the pool says of a connection that it closed without any state. */
    private static boolean isOfTheServer(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
