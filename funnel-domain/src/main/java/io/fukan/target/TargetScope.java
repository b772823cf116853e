package io.fukan.target;

import java.util.Optional;
import java.util.Set;

/**
 * For whom a target is set.
 *
 * @param kind company, department, team, rep or channel
 * @param name the name of that one, or the department's code; empty for the company
 */
public record TargetScope(String kind, String name) {

    /** The whole company. */
    public static final TargetScope COMPANY = new TargetScope("company", "");

    private static final Set<String> KINDS = Set.of("department", "team", "rep", "channel");

    /** The scope of a filter on that dimension; none where targets are not set by it. */
    public static Optional<TargetScope> named(String kind, String name) {
        return KINDS.contains(kind) ? Optional.of(new TargetScope(kind, name)) : Optional.empty();
    }
}
