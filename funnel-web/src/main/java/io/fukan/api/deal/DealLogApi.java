package io.fukan.api.deal;

import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.api.json.Told;
import io.fukan.opportunity.DealComment;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.work.DealLog;
import io.fukan.work.DealOutlook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done on a deal, and what colleagues say about it. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}")
@Tag(name = "Opportunities")
class DealLogApi {

    private final DealLog log;
    private final DealOutlook outlook;
    private final Company company;

    DealLogApi(DealLog log, DealOutlook outlook, Company company) {
        this.log = log;
        this.outlook = outlook;
        this.company = company;
    }

    /** Something done on a deal. */
    @Schema(name = "DealActivityTold")
    record Done(
            @NotNull
            @Schema(
                    description = "a PROPOSAL proposes the products that the deal is about now",
                    allowableValues = {"VISIT", "MEETING", "PROPOSAL", "EMAIL", "NOTE"})
            ActivityKind kind,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt,

            @Nullable String subject,
            @Nullable String note,

            @Schema(description = "who of the customer's took part") @Nullable
            String participants,

            @Schema(description = "where the recording or document lies") @Nullable
            String link) {}

    /** What was kept of it. */
    @Schema(name = "DealActivity")
    record Kept(
            long id,
            ActivityKind kind,
            Instant occurredAt,
            @Nullable String subject,
            @Nullable String note,
            @Nullable String participants,
            @Nullable String link) {

        static Kept of(Activity activity) {
            return new Kept(
                    activity.id(),
                    activity.kind(),
                    activity.occurred().at(),
                    activity.subject(),
                    activity.note(),
                    activity.participants(),
                    activity.link());
        }
    }

    /** Where the customer is met. */
    @Schema(name = "MeetingLink")
    record MeetingLink(
            @Schema(description = "of the web meeting; null: none") @Nullable
            String link) {}

    /** Something to say. */
    @Schema(name = "DealCommentTold")
    record Said(@NotNull String body) {}

    /** What was said. */
    @Schema(name = "DealComment")
    record Comment(long id, long authorId, Instant writtenAt, String body) {

        static Comment of(DealComment comment) {
            return new Comment(comment.id(), comment.authorId(), comment.writtenAt(), comment.body());
        }
    }

    @PutMapping("/meeting-link")
    @Operation(summary = "Says where the web meetings of a deal take place")
    MeetingLink meetAt(@PathVariable long id, @Valid @RequestBody MeetingLink told, @CurrentViewer Viewer viewer) {
        return new MeetingLink(outlook.meetAt(id, told.link(), viewer).meetingLink());
    }

    @PostMapping("/activities")
    @Operation(summary = "Keeps a visit, meeting, proposal, mail or note on a deal")
    ResponseEntity<Kept> add(@PathVariable long id, @Valid @RequestBody Done done, @CurrentViewer Viewer viewer) {
        Activity activity = log.add(
                id,
                new DealLog.Told(
                        done.kind(),
                        done.occurredAt() == null ? null : done.occurredAt().moment(company.zone()),
                        done.subject(),
                        done.note(),
                        done.participants(),
                        done.link()),
                viewer);
        return ResponseEntity.created(URI.create("/api/v1/activities/" + activity.id()))
                .body(Kept.of(activity));
    }

    @DeleteMapping("/activities/{activity}")
    @Operation(summary = "Takes back what was kept by mistake; figures follow")
    ResponseEntity<Void> remove(@PathVariable long id, @PathVariable long activity, @CurrentViewer Viewer viewer) {
        log.remove(id, activity, viewer);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/comments")
    @Operation(summary = "What colleagues say about a deal")
    List<Comment> comments(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return log.commentsOn(id, viewer).stream().map(Comment::of).toList();
    }

    @PostMapping("/comments")
    @Operation(summary = "Says something about a deal")
    ResponseEntity<Comment> comment(
            @PathVariable long id, @Valid @RequestBody Said said, @CurrentViewer Viewer viewer) {
        DealComment comment = log.comment(id, said.body(), viewer);
        return ResponseEntity.created(URI.create("/api/v1/opportunities/%d/comments/%d".formatted(id, comment.id())))
                .body(Comment.of(comment));
    }

    @DeleteMapping("/comments/{comment}")
    @Operation(summary = "Takes back what one said oneself")
    ResponseEntity<Void> removeComment(
            @PathVariable long id, @PathVariable long comment, @CurrentViewer Viewer viewer) {
        log.removeComment(id, comment, viewer);
        return ResponseEntity.noContent().build();
    }
}
