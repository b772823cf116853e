package io.fukan.api.myself;

import io.fukan.access.Right;
import io.fukan.organisation.Teams;
import io.fukan.security.CurrentViewer;
import io.fukan.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the token acts as. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Myself")
class MeApi {

    private final Teams teams;

    MeApi(Teams teams) {
        this.teams = teams;
    }

    /** The caller. */
    record Me(long id, String displayName, String role, String locale, List<MyTeam> teams, List<String> rights) {}

    record MyTeam(long id, String name, String department) {}

    @GetMapping
    @Operation(summary = "Who the token acts as, and what they may do now")
    Me me(@CurrentViewer SignedIn user) {
        List<MyTeam> mine = user.viewer().teamIds().stream()
                .sorted()
                .map(teams::get)
                .map(team ->
                        new MyTeam(team.id(), team.name(), team.department().name()))
                .toList();
        return new Me(
                user.viewer().userId(),
                user.displayName(),
                user.viewer().role().name(),
                user.viewer().locale().getLanguage(),
                mine,
                Stream.of(Right.values())
                        .filter(user.viewer()::may)
                        .map(right -> right.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
