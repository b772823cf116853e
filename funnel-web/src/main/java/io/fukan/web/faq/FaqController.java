package io.fukan.web.faq;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.faq.Faq;
import io.fukan.faq.FaqDetails;
import io.fukan.faq.FaqEntries;
import io.fukan.faq.FaqEntry;
import io.fukan.faq.FaqHit;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions with their answers: a page of its own, and the list that a call's panel asks for while somebody types. */
@Controller
@RequestMapping("/faq")
class FaqController {

    private static final String FORM = "faq";
    private static final int ON_PAGE = 50;
    private static final int IN_PANEL = 6;

    private final Faq faq;
    private final FaqEntries entries;
    private final Forms forms;

    FaqController(Faq faq, FaqEntries entries, Forms forms) {
        this.faq = faq;
        this.entries = entries;
        this.forms = forms;
    }

    /** @param in {@code page} for the list of the page, {@code panel} for that of a call's panel; absent: the whole page */
    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String in,
            @CurrentViewer Viewer viewer,
            Model model) {
        boolean mayWrite = viewer.may(Right.PLAYBOOK_WRITE);
        boolean panel = "panel".equals(in);
        List<FaqHit> hits = mayWrite && !panel ? faq.searchAll(q, ON_PAGE) : faq.search(q, panel ? IN_PANEL : ON_PAGE);
        model.addAttribute("q", q);
        model.addAttribute("hits", panel && q.isBlank() ? List.of() : hits);
        model.addAttribute("mayWrite", mayWrite && !panel);
        return in == null ? "faq/list" : "faq/list :: hits";
    }

    /** Counts that an answer was opened. */
    @PostMapping("/{entry}/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(@PathVariable Long entry) {
        faq.used(entry);
    }

    @GetMapping("/{entry}")
    ModelAndView edit(@PathVariable String entry) {
        return form(entry, FormState.NONE, HttpStatus.OK);
    }

    @PostMapping("/{entry}")
    ModelAndView save(
            @PathVariable String entry,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused =
                forms.attempt(FORM, sent, viewer.locale(), () -> keep(id(entry), sent, viewer.userId()));
        if (refused.isPresent()) {
            return form(entry, refused.get().form(), refused.get().status());
        }
        Flash.success("faq.saved").on(redirect);
        return new ModelAndView("redirect:/faq");
    }

    private void keep(@Nullable Long id, Sent sent, Long by) {
        String tags = sent.text("tags");
        FaqDetails details = new FaqDetails(
                text(sent, "question"),
                sent.text("reading"),
                text(sent, "answer"),
                tags == null ? List.of() : Arrays.asList(tags.split("[,、，\\s]+")),
                sent.text("active") != null);
        if (id == null) {
            faq.add(details, by);
        } else {
            faq.change(id, sent.version(), details, by);
        }
    }

    private static String text(Sent sent, String field) {
        String text = sent.text(field);
        return text == null ? "" : text;
    }

    private ModelAndView form(String entry, FormState state, HttpStatus status) {
        Long id = id(entry);
        FaqEntry present = id == null ? null : entries.get(id);
        ModelAndView page = new ModelAndView("faq/edit", status);
        page.addObject("address", "/faq/" + (id == null ? "new" : entry));
        page.addObject("entry", present);
        page.addObject("form", state);
        return page;
    }

    private static @Nullable Long id(String entry) {
        return entry.matches("[0-9]{1,18}") ? Long.valueOf(entry) : null;
    }
}
