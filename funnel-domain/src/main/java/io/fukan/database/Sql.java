package io.fukan.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SQL kept in files next to the feature it serves ({@code resources/kpi/refresh.sql}), so that it can be read and run
 * as it stands.
 *
 * <pre>{@code
 * jdbc.sql(Sql.of("kpi/refresh.sql")).param("lead", id).update();
 * jdbc.sql(Sql.of("records/leads.sql", Map.of("scope", scope.sql()))).params(scope.params()).query(LeadRow.class);
 * }</pre>
 */
public final class Sql {

    private static final Map<String, String> FILES = new ConcurrentHashMap<>();

    private Sql() {}

    /**
     * The text of a file, read once.
     *
     * @param path place on the class path, without a leading slash
     * @throws IllegalArgumentException if there is no such file
     */
    public static String of(String path) {
        return FILES.computeIfAbsent(path, Sql::read);
    }

    /**
     * The text of a file in which each marker comment {@code /* name *}{@code /} is replaced by the fragment of that
     * name, wherever it stands. The file remains valid SQL by itself where a marker stands for an addition.
     *
     * <p>Fragments are pieces of SQL written by this program. What a person typed belongs into parameters.
     *
     * @param path place on the class path, without a leading slash
     * @param fragments SQL by the name of its marker; may be empty SQL
     * @throws IllegalArgumentException if there is no such file, or it lacks one of the markers
     */
    public static String of(String path, Map<String, String> fragments) {
        String sql = of(path);
        StringBuilder whole = new StringBuilder(sql.length() + 256);
        for (Map.Entry<String, String> fragment : fragments.entrySet()) {
            if (!sql.contains(marker(fragment.getKey()))) {
                throw new IllegalArgumentException(
                        "SQL file %s has no marker %s".formatted(path, marker(fragment.getKey())));
            }
        }
        // One pass, so that a fragment's own comments are never taken for markers.
        int from = 0;
        for (int start = sql.indexOf("/* "); start >= 0; start = sql.indexOf("/* ", from)) {
            int end = sql.indexOf(" */", start);
            if (end < 0) {
                break;
            }
            String fragment = fragments.get(sql.substring(start + 3, end));
            whole.append(sql, from, start).append(fragment == null ? sql.substring(start, end + 3) : fragment);
            from = end + 3;
        }
        return whole.append(sql, from, sql.length()).toString();
    }

    private static String marker(String name) {
        return "/* " + name + " */";
    }

    private static String read(String path) {
        ClassLoader loader = Sql.class.getClassLoader();
        try (InputStream file = loader.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No SQL file %s on the class path".formatted(path));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("SQL file %s cannot be read".formatted(path), e);
        }
    }
}
