package io.fukan.api.call;

import io.fukan.access.Viewer;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.paging.Paging;
import io.fukan.api.write.When;
import io.fukan.review.CallSheets;
import io.fukan.review.UnmatchedCall;
import io.fukan.review.UnmatchedCalls;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls that the telephone system told of and that are nobody's yet. */
@RestController
@RequestMapping("/api/v1/unmatched-calls")
@Tag(name = "Calls")
@Transactional
class UnmatchedCallApi {

    private final UnmatchedCalls calls;
    private final CallSheets sheets;
    private final When when;

    UnmatchedCallApi(UnmatchedCalls calls, CallSheets sheets, When when) {
        this.calls = calls;
        this.sheets = sheets;
        this.when = when;
    }

    /** Whose call it is. */
    @Schema(name = "CallOwner")
    record Owner(
            @NotNull @Schema(description = "the lead it was with")
            Long leadId,

            @Schema(description = "id of who made or took it, where nobody was told; absent: the caller of the API")
            @Nullable
            Long rep) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(
            summary = "Calls that wait for somebody to say whose they are, latest first",
            description = "Reps see their own, managers those of their people and of agents nobody knows.")
    ListAnswer<UnmatchedCall> list(
            @RequestParam @Nullable String page, @RequestParam @Nullable String size, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(calls.page(Paging.of(page, size).ofRecords(), viewer));
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "Says whose call it is; it is logged with that lead")
    CallEntry assign(@PathVariable long id, @Valid @RequestBody Owner owner, @CurrentViewer Viewer viewer) {
        long call = calls.assign(id, owner.leadId(), owner.rep(), viewer).id();
        when.written();
        return CallEntry.of(sheets.get(call, viewer));
    }

    @PostMapping("/{id}/ignore")
    @Operation(summary = "Puts a call aside that is nobody's; what was told of it is forgotten")
    ResponseEntity<Void> ignore(@PathVariable long id, @CurrentViewer Viewer viewer) {
        calls.ignore(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
