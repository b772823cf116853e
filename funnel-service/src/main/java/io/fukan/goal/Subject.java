package io.fukan.goal;

import io.fukan.organisation.Department;
import io.fukan.target.Target.Whose;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom targets are set.
 *
 * @param id the department's code, or the id of the team, user or channel; {@code company} for the company
 * @param name as people call it; of company and departments their id
 * @param department that the department or team is
 */
public record Subject(
        SubjectKind kind,
        String id,
        String name,
        Whose whose,
        @Nullable Department department) {

    Subject(SubjectKind kind, String id, String name, Whose whose) {
        this(kind, id, name, whose, whose.department());
    }

    /** Whether such a target is this subject's; a team's or a person's may name the department as well. */
    boolean owns(Whose target) {
        return switch (kind) {
            case COMPANY, DEPARTMENT, CHANNEL -> target.equals(whose);
            case TEAM ->
                Objects.equals(target.teamId(), whose.teamId()) && target.repId() == null && target.channelId() == null;
            case REP -> Objects.equals(target.repId(), whose.repId()) && target.channelId() == null;
        };
    }
}
