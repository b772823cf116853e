package io.fukan.goal;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.target.Target.Whose;
import io.fukan.work.People;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose targets a viewer sees: administrators everybody's, managers those of their teams, others their own. */
@Component
class Subjects {

    private final Teams teams;
    private final Channels channels;
    private final People people;

    Subjects(Teams teams, Channels channels, People people) {
        this.teams = teams;
        this.channels = channels;
        this.people = people;
    }

    List<Subject> of(SubjectKind kind, Viewer viewer) {
        return switch (kind) {
            case COMPANY -> List.of(new Subject(kind, "company", "company", new Whose(null, null, null, null)));
            case DEPARTMENT ->
                Arrays.stream(Department.values())
                        .map(one -> new Subject(kind, one.name(), one.name(), new Whose(one, null, null, null)))
                        .toList();
            case TEAM ->
                teams.inOrder().stream()
                        .filter(Team::isActive)
                        .filter(team ->
                                viewer.role() == Role.ADMIN || viewer.teamIds().contains(team.id()))
                        .map(team -> new Subject(
                                kind,
                                team.id().toString(),
                                team.name(),
                                new Whose(null, team.id(), null, null),
                                team.department()))
                        .toList();
            case REP ->
                people.assignable(viewer).stream()
                        .filter(person -> viewer.may(Right.TARGETS_WRITE) || person.id() == viewer.userId())
                        .map(person -> new Subject(
                                kind,
                                Long.toString(person.id()),
                                person.name(),
                                new Whose(null, null, person.id(), null)))
                        .toList();
            case CHANNEL ->
                channels.inOrder().stream()
                        .filter(Channel::isActive)
                        .map(channel -> new Subject(
                                kind,
                                channel.id().toString(),
                                channel.name(),
                                new Whose(null, null, null, channel.id())))
                        .toList();
        };
    }
}
