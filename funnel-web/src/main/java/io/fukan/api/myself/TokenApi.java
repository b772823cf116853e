package io.fukan.api.myself;

import io.fukan.access.Viewer;
import io.fukan.security.ApiTokens;
import io.fukan.security.CurrentViewer;
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

/** The caller's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Myself")
class TokenApi {

    private final TokenDesk desk;

    TokenApi(TokenDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "One's own tokens, newest first, without their secrets")
    List<ApiTokens.Listed> list(@CurrentViewer Viewer viewer) {
        return desk.of(viewer.userId());
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Makes a token; its secret is in this answer and nowhere else")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MadeToken> create(@Valid @RequestBody NewToken wanted, @CurrentViewer Viewer viewer) {
        MadeToken made = desk.make(viewer.userId(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + made.id())).body(made);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Ends one of one's own tokens at once")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(@PathVariable long id, @CurrentViewer Viewer viewer) {
        desk.end(viewer.userId(), id);
        return ResponseEntity.noContent().build();
    }
}
