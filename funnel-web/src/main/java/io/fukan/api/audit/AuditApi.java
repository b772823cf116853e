package io.fukan.api.audit;

import io.fukan.access.Viewer;
import io.fukan.api.paging.DaysAsked;
import io.fukan.api.paging.Paging;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditEntry;
import io.fukan.audit.AuditQuery;
import io.fukan.audit.AuditTrail;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people and programs did, the newest first. */
@RestController
@Tag(name = "Administration")
class AuditApi {

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    /** A page of the log, of 50 deeds at most. */
    @Schema(name = "AuditLog")
    record Page(
            int page,

            @Schema(description = "whether there is a next page")
            boolean more,

            List<Deed> items) {}

    /** A deed. */
    @Schema(name = "AuditEntry")
    record Deed(
            long id,
            Instant at,
            @Nullable Long actorId,

            @Schema(description = "null: nobody was signed in, or the system itself") @Nullable
            String actor,

            AuditAction action,
            @Nullable String subjectType,
            @Nullable Long subjectId,

            @Schema(description = "how the record was called then") @Nullable
            String subjectName,

            List<Property> changes,
            @Nullable String address,
            boolean viaToken) {

        private static Deed of(AuditEntry entry) {
            return new Deed(
                    entry.id(),
                    entry.at(),
                    entry.actorId(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.subjectName(),
                    entry.changes().stream()
                            .map(change -> new Property(
                                    change.property(), change.withValues(), change.before(), change.after()))
                            .toList(),
                    entry.address(),
                    entry.viaToken());
        }
    }

    /** A property that changed. */
    @Schema(name = "AuditProperty")
    record Property(
            String property,

            @Schema(description = "false: its values are personal data, which are not written down")
            boolean withValues,

            @Nullable String before,
            @Nullable String after) {}

    @GetMapping("/api/v1/audit-log")
    @Operation(
            summary = "Deeds by who did them, what and when; 50 a page",
            description = "Administrators read all of it, managers what their own people did.")
    Page list(
            @Schema(description = "id of who acted") @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable AuditAction action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @Schema(description = "the last day included") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String page,
            @CurrentViewer Viewer viewer) {
        DaysAsked.check(from, to);
        int number = Paging.of(page, null).page();
        List<AuditEntry> found = trail.find(new AuditQuery(person, action, from, to, number), viewer);
        boolean more = found.size() > AuditQuery.SIZE;
        return new Page(
                number,
                more,
                found.stream().limit(AuditQuery.SIZE).map(Deed::of).toList());
    }
}
