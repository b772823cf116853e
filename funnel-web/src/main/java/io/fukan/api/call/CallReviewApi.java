package io.fukan.api.call;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.review.CallList;
import io.fukan.review.CallQuery;
import io.fukan.review.CallReview;
import io.fukan.review.CallRow;
import io.fukan.review.CallSheet;
import io.fukan.review.CallSheets;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls that can be gone over: their measures, what colleagues say of them, examples to learn from. */
@RestController
@RequestMapping(CallReviewApi.PATH)
@Tag(name = "Calls")
@Transactional
class CallReviewApi {

    static final String PATH = "/api/v1/calls";

    private static final String FILTERS = "q kind rep outcome lead occurredFrom occurredTo";

    private final CallList list;
    private final CallSheets sheets;
    private final CallReview review;

    CallReviewApi(CallList list, CallSheets sheets, CallReview review) {
        this.list = list;
        this.sheets = sheets;
        this.review = review;
    }

    /** What is to be learned from it. */
    @Schema(name = "CallExampleTold")
    record ExampleTold(@NotNull String reason) {}

    /** Something to say of a call. */
    @Schema(name = "CallCommentTold")
    record CommentTold(
            @NotNull String text,

            @Schema(description = "the place it speaks of, from the beginning of the call; absent: the call as a whole")
            @Nullable
            Integer atSeconds) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(
            summary = "Calls that can be gone over, latest first; q is found in what was said",
            description = "kind RECORDED, unless told otherwise: there is a recording, words or measures. Every call,"
                    + " whatever is known of it, is among GET /api/v1/activities?kind=CALL.")
    @ListOf(query = CallQuery.class, filters = FILTERS)
    ListAnswer<CallRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(CallQuery.of(Asked.unsorted(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One call with its analysis and comments")
    CallEntry get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return CallEntry.of(sheets.get(id, viewer));
    }

    @PutMapping("/{id}/example")
    @Operation(
            summary = "Puts a call up as an example",
            description = "Everybody who calls may read it from then on, but for whom it was with.")
    CallEntry mark(@PathVariable long id, @Valid @RequestBody ExampleTold told, @CurrentViewer Viewer viewer) {
        review.mark(id, told.reason(), viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}/example")
    @Operation(summary = "It is no example any more")
    ResponseEntity<Void> unmark(@PathVariable long id, @CurrentViewer Viewer viewer) {
        review.unmark(id, viewer);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/comments")
    @Transactional(readOnly = true)
    @Operation(summary = "What colleagues say of a call, oldest first")
    List<CallEntry.Comment> comments(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return get(id, viewer).comments();
    }

    @PostMapping("/{id}/comments")
    @Operation(summary = "Says something of a call; whoever made it is told")
    ResponseEntity<CallEntry.Comment> comment(
            @PathVariable long id, @Valid @RequestBody CommentTold told, @CurrentViewer Viewer viewer) {
        long added = review.comment(id, told.atSeconds(), told.text(), viewer);
        CallSheet.Comment comment = sheets.get(id, viewer).comments().stream()
                .filter(one -> one.id() == added)
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create("%s/%d/comments/%d".formatted(PATH, id, added)))
                .body(CallEntry.Comment.of(comment));
    }

    @DeleteMapping("/{id}/comments/{comment}")
    @Operation(summary = "Takes back what one said oneself")
    ResponseEntity<Void> deleteComment(
            @PathVariable long id, @PathVariable long comment, @CurrentViewer Viewer viewer) {
        review.deleteComment(id, comment, viewer);
        return ResponseEntity.noContent().build();
    }
}
