package io.fukan.api.door;

import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.intake.FormFields;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForms;
import io.fukan.mail.MailTemplates;
import io.fukan.setting.SiteAddress;
import io.fukan.work.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms through which strangers inquire. */
@RestController
@RequestMapping(IntakeFormApi.PATH)
@Tag(name = "Intake")
@Transactional
class IntakeFormApi {

    static final String PATH = "/api/v1/intake-forms";

    private final IntakeForms forms;
    private final FormFields fields;
    private final MailTemplates templates;
    private final Origin origin;
    private final SiteAddress site;
    private final When when;
    private final Merging merging;

    IntakeFormApi(
            IntakeForms forms,
            FormFields fields,
            MailTemplates templates,
            Origin origin,
            SiteAddress site,
            When when,
            Merging merging) {
        this.forms = forms;
        this.fields = fields;
        this.templates = templates;
        this.origin = origin;
        this.site = site;
        this.when = when;
        this.merging = merging;
    }

    /** A field of a form. */
    @Schema(name = "IntakeFormField")
    record Field(
            @NotNull
            @Schema(
                    description = "lastName, firstName, company, email, phone, department, title, message, or attr. and"
                            + " the key of a custom field of leads")
            String name,

            boolean required) {

        private static Field of(IntakeForm.Field field) {
            return new Field(field.name(), field.required());
        }
    }

    /** What is told of a form. */
    @Schema(name = "IntakeFormTold")
    record Told(
            @Schema(description = "last part of its address; of a new form, then it stays") @Nullable
            String key,

            @NotNull String name,

            @NotNull @Valid @Schema(description = "with email, which is always required")
            List<Field> fields,

            @Schema(description = "id: where its leads come from") @Nullable
            Long channel,

            @Schema(description = "id") @Nullable Long campaign,

            @Schema(description = "id of the team whose people get its leads in turn; absent: the queue") @Nullable
            Long team,

            @Schema(description = "sites whose scripts may send it", example = "[\"https://www.example.com\"]")
            @Nullable
            List<String> origins,

            @Schema(description = "where a browser goes afterwards; absent: a page of ours") @Nullable
            String thanksAt,

            @Schema(description = "id of the mail template sent to whoever inquires; absent: none") @Nullable
            Long answer,

            @Schema(description = "false: strangers cannot send it", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private IntakeForm.Contents contents() {
            return new IntakeForm.Contents(
                    name,
                    fields.stream()
                            .map(field -> new IntakeForm.Field(field.name(), field.required()))
                            .toList(),
                    channel,
                    campaign,
                    team,
                    origins == null ? List.of() : origins,
                    Entered.line("thanksAt", thanksAt),
                    answer);
        }

        private boolean use() {
            return active == null || active;
        }
    }

    /** A form as it is. */
    @Schema(name = "IntakeForm")
    record Entry(
            long id,
            String key,

            @Schema(description = "where it is sent to, as form or JSON")
            String url,

            String name,
            List<Field> fields,
            @Nullable Long channel,
            @Nullable Long campaign,
            @Nullable Long team,
            List<String> origins,
            @Nullable String thanksAt,
            @Nullable Long answer,
            boolean active,
            int version) {

        private static Entry of(IntakeForm form, String url) {
            return new Entry(
                    form.id(),
                    form.key(),
                    url,
                    form.name(),
                    form.fields().stream().map(Field::of).toList(),
                    form.channelId(),
                    form.campaignId(),
                    form.teamId(),
                    form.origins(),
                    form.thanksAt(),
                    form.answerId(),
                    form.isActive(),
                    form.version());
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "All forms by name")
    List<Entry> list() {
        return forms.findAllByOrderByName().stream().map(this::entry).toList();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One form")
    Entry get(@PathVariable long id) {
        return entry(forms.get(id));
    }

    @PostMapping
    @Operation(summary = "Opens a form; a key that is taken: 409")
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        check(told);
        IntakeForm made = new IntakeForm(Objects.requireNonNullElse(told.key(), ""), told.contents());
        made.activate(told.use());
        forms.save(made);
        when.written();
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(entry(made));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes a form; another version than the one read: 409")
    Entry change(@PathVariable long id, @Valid @RequestBody Told told) {
        IntakeForm form = forms.get(id);
        StaleVersion.check(told.version() == null ? -1 : told.version(), form.version());
        check(told);
        form.revise(told.contents());
        form.activate(told.use());
        when.written();
        return entry(form);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is named of a form")
    Entry changePart(@PathVariable long id, @RequestBody Partial<Told> change) {
        return change(id, merging.over(get(id), change));
    }

    private void check(Told told) {
        origin.check(told.team(), told.channel(), told.campaign());
        told.fields().forEach(field -> fields.require(field.name()));
        if (told.answer() != null) {
            templates.get(told.answer());
        }
    }

    private Entry entry(IntakeForm form) {
        return Entry.of(form, site.of("/intake/" + form.key()));
    }
}
