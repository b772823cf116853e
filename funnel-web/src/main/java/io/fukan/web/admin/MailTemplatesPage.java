package io.fukan.web.admin;

import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.fukan.mail.Placeholder;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of our mails, with a preview of what a reader gets. */
@Controller
@RequestMapping("/admin/mail-templates")
class MailTemplatesPage {

    private final MailTemplates templates;
    private final Company company;
    private final MessageSource messages;
    private final FormDeed deed;
    private final TransactionOperations transactions;

    MailTemplatesPage(
            MailTemplates templates,
            Company company,
            MessageSource messages,
            FormDeed deed,
            TransactionOperations transactions) {
        this.templates = templates;
        this.company = company;
        this.messages = messages;
        this.deed = deed;
        this.transactions = transactions;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("templates", templates.inOrder());
        return "admin/mail-templates";
    }

    @GetMapping("/new")
    ModelAndView create(Model model) {
        model.addAttribute("mailTemplateForm", MailTemplateForm.empty());
        return page(null, MailTemplateForm.empty(), false, HttpStatus.OK);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, Model model) {
        MailTemplateForm form = MailTemplateForm.of(templates.get(id));
        model.addAttribute("mailTemplateForm", form);
        return page(id, form, true, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute MailTemplateForm mailTemplateForm,
            BindingResult errors,
            @RequestParam @Nullable String preview,
            RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(errors, "name", "error.NAME_TAKEN", () -> {
            MailTemplate made = MailTemplate.another(
                    mailTemplateForm.purpose(),
                    mailTemplateForm.name(),
                    mailTemplateForm.japanese(),
                    mailTemplateForm.english());
            if (preview == null) {
                templates.save(made);
            }
        });
        return answer(null, mailTemplateForm, outcome, preview != null, redirect);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute MailTemplateForm mailTemplateForm,
            BindingResult errors,
            @RequestParam @Nullable String preview,
            RedirectAttributes redirect) {
        MailPurpose purpose = templates.get(id).purpose();
        HttpStatus outcome = deed.attempt(errors, "name", "error.NAME_TAKEN", () -> {
            if (preview != null) {
                new MailTemplate(
                        purpose, mailTemplateForm.name(), mailTemplateForm.japanese(), mailTemplateForm.english());
                return;
            }
            MailTemplate template = templates.get(id);
            if (template.version() != mailTemplateForm.version()) {
                throw new ObjectOptimisticLockingFailureException(MailTemplate.class, id);
            }
            template.revise(mailTemplateForm.name(), mailTemplateForm.japanese(), mailTemplateForm.english());
            template.activate(mailTemplateForm.active());
        });
        return answer(id, mailTemplateForm, outcome, preview != null, redirect);
    }

    /** Those that are sent by themselves stay. */
    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes redirect) {
        transactions.executeWithoutResult(status -> {
            MailTemplate template = templates.get(id);
            template.requireDispensable();
            templates.delete(template);
        });
        Flash.success("templates.deleted").on(redirect);
        return "redirect:/admin/mail-templates";
    }

    private ModelAndView answer(
            @Nullable Long id,
            MailTemplateForm form,
            HttpStatus outcome,
            boolean preview,
            RedirectAttributes redirect) {
        if (outcome == HttpStatus.OK && !preview) {
            Flash.success("templates.saved", form.name()).on(redirect);
            return new ModelAndView("redirect:/admin/mail-templates");
        }
        return page(id, form, outcome == HttpStatus.OK, outcome);
    }

    private ModelAndView page(@Nullable Long id, MailTemplateForm form, boolean preview, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/mail-template", status);
        MailPurpose purpose = id == null ? form.purpose() : templates.get(id).purpose();
        page.addObject("id", id);
        page.addObject("purpose", purpose);
        page.addObject(
                "purposes",
                Stream.of(MailPurpose.values()).filter(one -> !one.isSingle()).toList());
        page.addObject("placeholders", purpose.placeholders().stream().sorted().toList());
        if (preview) {
            page.addObject(
                    "previews",
                    List.of(
                            form.japanese().filled(sample(Locale.JAPANESE)),
                            form.english().filled(sample(Locale.ENGLISH))));
        }
        return page;
    }

    private Map<Placeholder, String> sample(Locale locale) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder one : Placeholder.values()) {
            values.put(one, messages.getMessage("templates.sample." + one.name(), null, locale));
        }
        values.put(Placeholder.OUR_COMPANY, company.setting().companyName());
        return values;
    }
}
