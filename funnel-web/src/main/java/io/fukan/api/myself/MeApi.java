package io.fukan.api.myself;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.organisation.Languages;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Theme;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the token acts as. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Myself")
class MeApi {

    private final Teams teams;
    private final Users users;

    MeApi(Teams teams, Users users) {
        this.teams = teams;
        this.users = users;
    }

    /** The caller. */
    record Me(long id, String displayName, String role, String locale, List<MyTeam> teams, List<String> rights) {}

    /** How the caller likes screens and answers. */
    @Schema(name = "Preferences")
    record Preferences(
            @Schema(description = "language of screens, mails and, without Accept-Language, of refusals; absent: stays")
            @Nullable
            String locale,

            @Schema(description = "colours of the screens; absent: stay") @Nullable
            Theme theme) {}

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

    @PatchMapping
    @Transactional
    @Operation(summary = "Settles one's language and the colours of one's screens")
    ResponseEntity<Void> prefer(@Valid @RequestBody Preferences told, @CurrentViewer Viewer viewer) {
        User user = users.get(viewer.userId());
        Locale language = told.locale() == null
                ? user.locale()
                : Languages.named(told.locale()).orElseThrow(() -> new InvalidValue("locale", "LANGUAGE_UNKNOWN"));
        user.prefer(language, told.theme() == null ? user.theme() : told.theme());
        return ResponseEntity.noContent().build();
    }
}
