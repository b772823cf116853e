package io.fukan.web.admin;

import io.fukan.access.Viewer;
import io.fukan.hook.HookKey;
import io.fukan.hook.HookKeyring;
import io.fukan.hook.HookKind;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.setting.SiteAddress;
import io.fukan.telephony.Extensions;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

/** Connections from other systems: keys, whose secrets are shown once, and whose telephone extension is whose. */
@Controller
@RequestMapping("/admin/hooks")
class HooksPage {

    private static final String HOME = "redirect:/admin/hooks";

    private final HookKeyring keyring;
    private final Extensions extensions;
    private final Users users;
    private final SiteAddress site;
    private final Company company;
    private final FormDeed deed;
    private final Clock clock;

    HooksPage(
            HookKeyring keyring,
            Extensions extensions,
            Users users,
            SiteAddress site,
            Company company,
            FormDeed deed,
            Clock clock) {
        this.keyring = keyring;
        this.extensions = extensions;
        this.users = users;
        this.site = site;
        this.company = company;
        this.deed = deed;
        this.clock = clock;
    }

    record HookForm(
            @NotBlank @Size(max = 80) String name, @NotNull HookKind kind) {}

    record ExtensionForm(
            @NotBlank @Size(max = 40) String extension,
            @NotNull Long userId) {}

    /** A key as a line, with whether its former secret is still good. */
    public record Line(HookKey key, String url, boolean overlaps) {}

    @GetMapping
    ModelAndView show(Model model, @CurrentViewer Viewer viewer) {
        model.addAttribute("hookForm", new HookForm("", HookKind.TELEPHONY));
        return page(model, HttpStatus.OK, viewer);
    }

    /** Answers with the page itself, not a redirect: the secret is shown this once. */
    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute HookForm hookForm, BindingResult errors, @CurrentViewer Viewer viewer, Model model) {
        if (errors.hasErrors()) {
            return page(model, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        model.addAttribute(
                "made", keyring.create(hookForm.kind(), hookForm.name().strip(), viewer.userId()));
        model.addAttribute("hookForm", new HookForm("", HookKind.TELEPHONY));
        return page(model, HttpStatus.OK, viewer);
    }

    /** Likewise. */
    @PostMapping("/{id}/rotate")
    ModelAndView rotate(@PathVariable long id, @CurrentViewer Viewer viewer, Model model) {
        model.addAttribute("made", keyring.rotate(id));
        model.addAttribute("hookForm", new HookForm("", HookKind.TELEPHONY));
        return page(model, HttpStatus.OK, viewer);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, RedirectAttributes redirect) {
        Flash.success("hooks.disabled.done", keyring.disable(id).name()).on(redirect);
        return HOME;
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, RedirectAttributes redirect) {
        Flash.success("hooks.enabled.done", keyring.enable(id).name()).on(redirect);
        return HOME;
    }

    @PostMapping("/extensions")
    ModelAndView give(
            @Valid @ModelAttribute ExtensionForm extensionForm,
            BindingResult errors,
            @CurrentViewer Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "extension",
                "error.STALE",
                () -> extensions.give(extensionForm.extension(), extensionForm.userId()));
        if (outcome == HttpStatus.OK) {
            Flash.success("hooks.extension.saved").on(redirect);
            return new ModelAndView(HOME + "#extensions");
        }
        model.addAttribute("hookForm", new HookForm("", HookKind.TELEPHONY));
        return page(model, outcome, viewer);
    }

    @PostMapping("/extensions/drop")
    String take(@RequestParam String extension, RedirectAttributes redirect) {
        extensions.take(extension);
        Flash.success("hooks.extension.removed").on(redirect);
        return HOME + "#extensions";
    }

    private ModelAndView page(Model model, HttpStatus status, Viewer viewer) {
        List<Line> lines = keyring.all().stream()
                .map(key -> new Line(
                        key,
                        site.of(key.path()),
                        key.formerUntil() != null && key.formerUntil().isAfter(clock.instant())))
                .toList();
        return new ModelAndView("admin/hooks", status)
                .addObject("lines", lines)
                .addObject("kinds", HookKind.values())
                .addObject("site", site)
                .addObject("extensions", extensions.all())
                .addObject(
                        "people",
                        users.inOrder().stream().filter(User::isActive).toList())
                .addObject("words", new Words(viewer.locale(), company.zone()));
    }
}
