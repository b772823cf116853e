package io.fukan.security;

import static org.springframework.http.HttpMethod.GET;

import io.fukan.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which right opens which address: the one table of the application. What is not in it is closed. Each handler has its own
 * row with exactly the pattern of its mapping (a test compares them); on which records a right reaches is decided where
 * they are read.
 */
public final class AccessRules {

    // The most telling pattern first, so that the order in which rows are written never opens anything.
    private static final List<Row> ROWS = Stream.of(PageAccess.ROWS, DoorAccess.ROWS, ApiAccess.ROWS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(row -> PathPatternParser.defaultInstance.parse(row.pattern())))
            .toList();

    private AccessRules() {}

    /**
     * One line of the table.
     *
     * @param right who may; null: everybody, signed in or not
     */
    public record Row(
            HttpMethod method, String pattern, @Nullable Right right, PathPatternRequestMatcher matcher) {

        boolean opensTo(@Nullable SignedIn user) {
            return right == null || user != null && user.viewer().may(right);
        }

        /** Reading the head of an answer is reading. */
        private boolean isFor(HttpServletRequest request) {
            boolean method = method().matches(request.getMethod())
                    || method() == GET && HttpMethod.HEAD.matches(request.getMethod());
            return method && matcher.matches(request);
        }
    }

    /** The whole table. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The row for a request; the one with the more specific pattern where two fit. */
    static Optional<Row> of(HttpServletRequest request) {
        return ROWS.stream().filter(row -> row.isFor(request)).findFirst();
    }

    /** Whether the address exists for another method. */
    static boolean knowsAddress(HttpServletRequest request) {
        return ROWS.stream().anyMatch(row -> row.matcher().matches(request));
    }

    /** Patterns of what needs no session: files that are the same for everybody. */
    static String[] files() {
        return ROWS.stream()
                .filter(row -> row.right() == null
                        && row.method() == GET
                        && !row.pattern().startsWith("/sign-in")
                        && !DoorAccess.ROWS.contains(row))
                .map(Row::pattern)
                .toArray(String[]::new);
    }

    /** Patterns of the pages that strangers use without signing in. */
    static String[] doors() {
        return DoorAccess.ROWS.stream().map(Row::pattern).distinct().toArray(String[]::new);
    }

    static Row open(HttpMethod method, String pattern) {
        return new Row(method, pattern, null, PathPatternRequestMatcher.pathPattern(pattern));
    }

    static Row row(HttpMethod method, String pattern, Right right) {
        return new Row(method, pattern, right, PathPatternRequestMatcher.pathPattern(pattern));
    }
}
