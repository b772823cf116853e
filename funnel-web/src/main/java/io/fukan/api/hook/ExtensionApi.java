package io.fukan.api.hook;

import io.fukan.telephony.Extensions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose extension is whose, for telephone systems that name their users so. */
@RestController
@RequestMapping("/api/v1/phone-extensions")
@Tag(name = "Administration")
class ExtensionApi {

    private final Extensions extensions;

    ExtensionApi(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Whose it is to be. */
    @Schema(name = "ExtensionOwner")
    record Owner(@NotNull Long userId) {}

    @GetMapping
    @Operation(summary = "Extensions and whose they are")
    List<Extensions.Line> all() {
        return extensions.all();
    }

    @PutMapping("/{extension}")
    @Operation(summary = "Gives somebody an extension, and takes it from who had it before")
    List<Extensions.Line> give(@PathVariable String extension, @Valid @RequestBody Owner owner) {
        extensions.give(extension, owner.userId());
        return extensions.all();
    }

    @DeleteMapping("/{extension}")
    @Operation(summary = "Nobody has that extension any more")
    ResponseEntity<Void> take(@PathVariable String extension) {
        extensions.take(extension);
        return ResponseEntity.noContent().build();
    }
}
