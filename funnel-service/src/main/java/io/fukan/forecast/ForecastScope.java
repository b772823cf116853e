package io.fukan.forecast;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiQuery;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Users;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a viewer sees into forecasts: the company's sum for everybody who may see sums of money; by team and rep
 * administrators all, managers their own teams, field sales themselves.
 */
@Component
@Transactional(readOnly = true)
public class ForecastScope {

    private static final Cut REP = Cut.named("rep").orElseThrow();
    private static final Cut TEAM = Cut.named("team").orElseThrow();

    private final Teams teams;
    private final Users users;

    ForecastScope(Teams teams, Users users) {
        this.teams = teams;
        this.users = users;
    }

    /** Into what the viewer may cut forecasts. */
    public List<Cut> cuts(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN, MANAGER -> List.of(TEAM, REP);
            case FIELD -> List.of(REP);
            default -> List.of();
        };
    }

    /**
     * The query as far as the viewer may see it: the company's sum as it is, one cut or filtered by people or teams narrowed.
     *
     * @throws NotAllowed where the viewer may not cut by its dimensions
     */
    public KpiQuery within(KpiQuery query, Viewer viewer) {
        Set<Cut> asked = new HashSet<>(query.filters().keySet());
        Optional.ofNullable(query.by()).ifPresent(asked::add);
        if (asked.isEmpty()) {
            return query;
        }
        List<Cut> allowed = cuts(viewer);
        for (Cut cut : asked) {
            if (!allowed.contains(cut)) {
                throw new NotAllowed("cut the forecast by " + cut.name());
            }
        }
        return seen(viewer).map(own -> narrowed(query, own)).orElse(query);
    }

    /** Whether the viewer may look into a team of that name. */
    public boolean reaches(String team, Viewer viewer) {
        return viewer.role() == Role.ADMIN
                || viewer.role() == Role.MANAGER
                        && seen(viewer)
                                .filter(own -> own.names().contains(team))
                                .isPresent();
    }

    private record Own(Cut cut, List<String> names) {}

    private Optional<Own> seen(Viewer viewer) {
        if (viewer.role() == Role.MANAGER) {
            return Optional.of(new Own(
                    TEAM,
                    teams.inOrder().stream()
                            .filter(team -> viewer.teamIds().contains(team.id()))
                            .map(Team::name)
                            .toList()));
        }
        return viewer.role() == Role.FIELD
                ? Optional.of(new Own(REP, List.of(users.get(viewer.userId()).displayName())))
                : Optional.empty();
    }

    private static KpiQuery narrowed(KpiQuery query, Own own) {
        List<String> asked = query.filters().get(own.cut());
        return query.filter(
                own.cut(),
                asked == null
                        ? own.names()
                        : asked.stream().filter(own.names()::contains).toList());
    }
}
