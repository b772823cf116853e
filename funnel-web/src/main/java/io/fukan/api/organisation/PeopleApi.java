package io.fukan.api.organisation;

import io.fukan.api.paging.ShortList;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.Company;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody whom records name. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Organisation")
@Transactional(readOnly = true)
class PeopleApi {

    private final Users users;
    private final TeamMemberships memberships;
    private final Company company;

    PeopleApi(Users users, TeamMemberships memberships, Company company) {
        this.users = users;
        this.memberships = memberships;
        this.company = company;
    }

    /** Somebody who works here, or whom records name. */
    @Schema(name = "Person")
    record Person(
            long id,
            @Nullable String externalId,
            String displayName,
            @Nullable String kana,

            @Schema(description = "null: known from records only") @Nullable
            String role,

            boolean active,

            @Schema(description = "the team of today") @Nullable
            Long teamId) {

        private static Person of(User user, @Nullable Long teamId) {
            return new Person(
                    user.id(),
                    user.externalId(),
                    user.displayName(),
                    user.kana(),
                    user.role() == null ? null : user.role().name(),
                    user.isActive(),
                    teamId);
        }
    }

    @GetMapping
    @Operation(summary = "Everybody, active ones first")
    ResponseEntity<List<Person>> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        Map<Long, Long> teamOf = memberships.inForce(company.today()).stream()
                .collect(Collectors.toMap(
                        TeamMembership::userId, one -> one.team().orElseThrow().id()));
        List<Person> everybody = users.inOrder().stream()
                .map(user -> Person.of(user, teamOf.get(user.id())))
                .toList();
        return ShortList.of(everybody, page, size);
    }
}
