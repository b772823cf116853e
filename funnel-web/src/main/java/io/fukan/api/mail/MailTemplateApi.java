package io.fukan.api.mail;

import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts of our mails. */
@RestController
@RequestMapping(MailTemplateApi.PATH)
@Tag(name = "Mail")
@Transactional
class MailTemplateApi {

    static final String PATH = "/api/v1/mail-templates";

    private final MailTemplates templates;
    private final When when;
    private final Merging merging;

    MailTemplateApi(MailTemplates templates, When when, Merging merging) {
        this.templates = templates;
        this.when = when;
        this.merging = merging;
    }

    /** A text in one language. */
    @Schema(name = "MailText", description = "placeholders in double braces are filled in when it is sent")
    record Text(@NotNull String subject, @NotNull String body) {

        private MailTemplate.Text plain() {
            return new MailTemplate.Text(subject, body);
        }

        private static Text of(MailTemplate template, Locale language) {
            MailTemplate.Text text = template.in(language);
            return new Text(text.subject(), text.body());
        }
    }

    /** A text to be kept. */
    @Schema(name = "MailTemplateTold")
    record Told(
            @Schema(
                    description = "of a new one; texts about appointments are there already and can be changed",
                    allowableValues = {"FREE", "INQUIRY_ANSWER"},
                    defaultValue = "FREE")
            @Nullable
            MailPurpose purpose,

            @NotNull String name,
            @NotNull @Valid Text japanese,
            @NotNull @Valid Text english,

            @Schema(description = "false: nobody can choose it", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private boolean use() {
            return active == null || active;
        }
    }

    /** A text as it is. */
    @Schema(name = "MailTemplate")
    record Entry(
            long id,
            MailPurpose purpose,

            @Schema(description = "what it may mention, as it stands between the braces")
            List<String> placeholders,

            String name,
            Text japanese,
            Text english,
            boolean active,
            int version) {

        private static Entry of(MailTemplate template) {
            return new Entry(
                    template.id(),
                    template.purpose(),
                    template.purpose().placeholders().stream()
                            .sorted()
                            .map(one -> one.code())
                            .toList(),
                    template.name(),
                    Text.of(template, Locale.JAPANESE),
                    Text.of(template, Locale.ENGLISH),
                    template.isActive(),
                    template.version());
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "All texts, by purpose and name")
    List<Entry> list() {
        return templates.inOrder().stream().map(Entry::of).toList();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One text")
    Entry get(@PathVariable long id) {
        return Entry.of(templates.get(id));
    }

    @PostMapping
    @Operation(summary = "Adds a text")
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        MailPurpose purpose = told.purpose() == null ? MailPurpose.FREE : told.purpose();
        MailTemplate made = MailTemplate.another(
                purpose, told.name(), told.japanese().plain(), told.english().plain());
        made.activate(told.use());
        templates.save(made);
        when.written();
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(Entry.of(made));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes a text; another version than the one read: 409")
    Entry change(@PathVariable long id, @Valid @RequestBody Told told) {
        MailTemplate template = templates.get(id);
        StaleVersion.check(told.version() == null ? -1 : told.version(), template.version());
        template.revise(told.name(), told.japanese().plain(), told.english().plain());
        template.activate(told.use());
        when.written();
        return Entry.of(template);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is named of a text")
    Entry changePart(@PathVariable long id, @RequestBody Partial<Told> change) {
        return change(id, merging.over(get(id), change));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Deletes a text; those that are sent by themselves stay: 409")
    ResponseEntity<Void> delete(@PathVariable long id) {
        MailTemplate template = templates.get(id);
        template.requireDispensable();
        templates.delete(template);
        return ResponseEntity.noContent().build();
    }
}
