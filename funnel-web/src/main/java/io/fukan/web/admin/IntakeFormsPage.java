package io.fukan.web.admin;

import io.fukan.channel.Campaigns;
import io.fukan.channel.Channels;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.intake.FormFields;
import io.fukan.intake.Inquiry;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForms;
import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailTemplates;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.setting.SiteAddress;
import io.fukan.web.shell.Flash;
import io.fukan.work.Entered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms through which strangers inquire, with the piece of HTML to put on a web site. */
@Controller
@RequestMapping("/admin/forms")
class IntakeFormsPage {

    private final IntakeForms forms;
    private final Teams teams;
    private final Channels channels;
    private final Campaigns campaigns;
    private final CustomFields customFields;
    private final FormFields fields;
    private final MailTemplates templates;
    private final SiteAddress site;
    private final FormDeed deed;

    IntakeFormsPage(
            IntakeForms forms,
            Teams teams,
            Channels channels,
            Campaigns campaigns,
            CustomFields customFields,
            FormFields fields,
            MailTemplates templates,
            SiteAddress site,
            FormDeed deed) {
        this.forms = forms;
        this.teams = teams;
        this.channels = channels;
        this.campaigns = campaigns;
        this.customFields = customFields;
        this.fields = fields;
        this.templates = templates;
        this.site = site;
        this.deed = deed;
    }

    /**
     * The form of a form.
     *
     * @param shown names of the fields that it has
     * @param required names of those that must be filled
     * @param origins one site a line
     */
    record IntakeFormForm(
            @Nullable String key,
            @Nullable String name,
            @Nullable List<String> shown,
            @Nullable List<String> required,
            @Nullable Long channelId,
            @Nullable Long campaignId,
            @Nullable Long teamId,
            @Nullable String origins,
            @Nullable String thanksAt,
            @Nullable Long answerId,
            boolean active,
            int version) {

        static IntakeFormForm empty() {
            List<String> usual = List.of("lastName", "firstName", "company", "email", "phone", "message");
            return new IntakeFormForm(
                    "", "", usual, List.of("lastName", "company", "email"), null, null, null, "", "", null, true, 0);
        }

        static IntakeFormForm of(IntakeForm form) {
            return new IntakeFormForm(
                    form.key(),
                    form.name(),
                    form.fields().stream().map(IntakeForm.Field::name).toList(),
                    form.fields().stream()
                            .filter(IntakeForm.Field::required)
                            .map(IntakeForm.Field::name)
                            .toList(),
                    form.channelId(),
                    form.campaignId(),
                    form.teamId(),
                    String.join("\n", form.origins()),
                    form.thanksAt(),
                    form.answerId(),
                    form.isActive(),
                    form.version());
        }

        /** What an error of the fields as a whole stands at. */
        public @Nullable List<String> getFields() {
            return shown;
        }

        public boolean shows(String field) {
            return shown != null && shown.contains(field);
        }

        public boolean requires(String field) {
            return required != null && required.contains(field);
        }

        IntakeForm.Contents contents(List<String> offered) {
            List<IntakeForm.Field> fields = offered.stream()
                    .filter(this::shows)
                    .map(field -> new IntakeForm.Field(field, requires(field)))
                    .toList();
            List<String> sites = origins == null
                    ? List.of()
                    : Arrays.stream(origins.split("\\R"))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
            return new IntakeForm.Contents(
                    Objects.requireNonNullElse(name, ""),
                    fields,
                    channelId,
                    campaignId,
                    teamId,
                    sites,
                    Entered.line("thanksAt", thanksAt),
                    answerId);
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("forms", forms.findAllByOrderByName());
        model.addAttribute("site", site.of("/intake/"));
        return "admin/forms";
    }

    @GetMapping("/new")
    ModelAndView create(Model model) {
        model.addAttribute("intakeFormForm", IntakeFormForm.empty());
        return page(null, HttpStatus.OK);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, Model model) {
        model.addAttribute("intakeFormForm", IntakeFormForm.of(forms.get(id)));
        return page(id, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute IntakeFormForm intakeFormForm, BindingResult errors, RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "key",
                "error.KEY_TAKEN",
                () -> forms.save(new IntakeForm(
                        Objects.requireNonNullElse(intakeFormForm.key(), ""),
                        intakeFormForm.contents(fields.offered()))));
        return answer(null, outcome, intakeFormForm, redirect);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute IntakeFormForm intakeFormForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        forms.get(id);
        HttpStatus outcome = deed.attempt(errors, "key", "error.KEY_TAKEN", () -> {
            IntakeForm form = forms.get(id);
            if (form.version() != intakeFormForm.version()) {
                throw new ObjectOptimisticLockingFailureException(IntakeForm.class, id);
            }
            form.revise(intakeFormForm.contents(fields.offered()));
            form.activate(intakeFormForm.active());
        });
        return answer(id, outcome, intakeFormForm, redirect);
    }

    private ModelAndView answer(
            @Nullable Long id, HttpStatus outcome, IntakeFormForm form, RedirectAttributes redirect) {
        if (outcome == HttpStatus.OK) {
            Flash.success("forms.saved", Objects.requireNonNullElse(form.name(), ""))
                    .on(redirect);
            return new ModelAndView("redirect:/admin/forms");
        }
        return page(id, outcome);
    }

    private ModelAndView page(@Nullable Long id, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/form", status);
        page.addObject("id", id);
        page.addObject("fields", fields.offered());
        page.addObject("custom", customFields.of(RecordType.LEAD));
        page.addObject("teams", teams.inOrder().stream().filter(Team::isActive).toList());
        page.addObject("channels", channels.inOrder());
        page.addObject("campaigns", campaigns.findAllByOrderByName());
        page.addObject("answers", templates.findByPurposeAndActiveTrueOrderByName(MailPurpose.INQUIRY_ANSWER));
        page.addObject("site", site.of("/intake/"));
        page.addObject("snippet", id == null ? null : snippet(forms.get(id)));
        return page;
    }

    /** Plain HTML that works on any page, without scripts; what it says can be changed, the names cannot. */
    private String snippet(IntakeForm form) {
        List<String> lines = new ArrayList<>();
        lines.add("<form method=\"post\" action=\"" + site.of("/intake/" + form.key()) + "\">");
        for (IntakeForm.Field field : form.fields()) {
            String required = field.required() ? " required" : "";
            String type = field.name().equals("email") ? "email" : field.name().equals("phone") ? "tel" : "text";
            lines.add(
                    field.name().equals("message")
                            ? "  <label>message <textarea name=\"message\"" + required + "></textarea></label>"
                            : "  <label>%s <input type=\"%s\" name=\"%s\"%s></label>"
                                    .formatted(field.name(), type, field.name(), required));
        }
        lines.add(
                "  <input name=\"" + Inquiry.TRAP
                        + "\" tabindex=\"-1\" autocomplete=\"off\" aria-hidden=\"true\" style=\"position:absolute;left:-9999px\">");
        lines.add("  <input type=\"hidden\" name=\"language\" value=\"ja\">");
        lines.add("  <button>送信</button>");
        lines.add("</form>");
        return String.join("\n", lines);
    }
}
