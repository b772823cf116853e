package io.fukan.api.myself;

import io.fukan.organisation.Users;
import io.fukan.security.ApiTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of any user in an administrator's hands: for the program that acts as that person, and to end those of who has left. */
@RestController
@RequestMapping("/api/v1/users/{user}/tokens")
@Tag(name = "Organisation")
class UserTokenApi {

    private final TokenDesk desk;
    private final Users users;

    UserTokenApi(TokenDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    @GetMapping
    @Operation(summary = "A user's tokens, newest first, without their secrets")
    List<ApiTokens.Listed> list(@PathVariable long user) {
        return desk.of(users.get(user).id());
    }

    @PostMapping
    @Transactional
    @Operation(
            summary = "Makes a token that acts as that user",
            description = "Its secret is in this answer and nowhere else; the audit log says who made it.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MadeToken> create(@PathVariable long user, @Valid @RequestBody NewToken wanted) {
        MadeToken made = desk.make(users.get(user).id(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/users/%d/tokens/%d".formatted(user, made.id())))
                .body(made);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Ends a token of that user at once")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(@PathVariable long user, @PathVariable long id) {
        desk.end(users.get(user).id(), id);
        return ResponseEntity.noContent().build();
    }
}
