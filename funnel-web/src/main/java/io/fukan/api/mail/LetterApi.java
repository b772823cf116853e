package io.fukan.api.mail;

import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.api.write.When;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.fukan.records.ActivityList;
import io.fukan.records.ActivityRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Correspondence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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

/** Mail that somebody writes to the person of a lead or deal. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Mail")
@Transactional
class LetterApi {

    private static final String REFUSED =
            "409 where no address is known, or the person is not to be contacted or has unsubscribed.";

    private final Correspondence correspondence;
    private final MailTemplates templates;
    private final ActivityList activities;
    private final When when;

    LetterApi(Correspondence correspondence, MailTemplates templates, ActivityList activities, When when) {
        this.correspondence = correspondence;
        this.templates = templates;
        this.activities = activities;
        this.when = when;
    }

    /** A mail to be sent. */
    @Schema(name = "NewMail")
    record NewMail(@NotNull String subject, @NotNull String body) {}

    /** A mail to begin with. */
    @Schema(name = "MailDraft")
    record Draft(
            @Schema(description = "whom it would reach") String to, String subject, String body) {}

    @GetMapping("/leads/{id}/mail-draft")
    @Transactional(readOnly = true)
    @Operation(summary = "A text with what it mentions of the lead filled in; nothing is sent", description = REFUSED)
    Draft draft(
            @PathVariable long id,
            @Schema(description = "id of a mail template; absent: an empty mail") @RequestParam @Nullable Long template,
            @RequestParam(defaultValue = "JA") Language language,
            @CurrentViewer Viewer viewer) {
        String to = correspondence.recipient(id, viewer).address();
        if (template == null) {
            return new Draft(to, "", "");
        }
        MailTemplate.Text text = correspondence.draft(id, templates.get(template), language.locale(), viewer);
        return new Draft(to, text.subject(), text.body());
    }

    @PostMapping("/leads/{id}/mails")
    @Operation(summary = "Writes to the person of a lead; it is kept as an activity", description = REFUSED)
    ResponseEntity<ActivityRow> toLead(
            @PathVariable long id, @Valid @RequestBody NewMail mail, @CurrentViewer Viewer viewer) {
        return sent(correspondence.toLead(id, mail.subject(), mail.body(), viewer), viewer);
    }

    @PostMapping("/opportunities/{id}/mails")
    @Operation(
            summary = "Writes to the person of the lead that a deal came from, kept at the deal",
            description = REFUSED)
    ResponseEntity<ActivityRow> onDeal(
            @PathVariable long id, @Valid @RequestBody NewMail mail, @CurrentViewer Viewer viewer) {
        return sent(correspondence.onDeal(id, mail.subject(), mail.body(), viewer), viewer);
    }

    private ResponseEntity<ActivityRow> sent(Activity kept, Viewer viewer) {
        when.written();
        return ResponseEntity.created(URI.create("/api/v1/activities/" + kept.id()))
                .body(activities.one(kept.id(), viewer).orElse(null));
    }
}
