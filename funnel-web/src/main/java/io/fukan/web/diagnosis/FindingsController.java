package io.fukan.web.diagnosis;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.diagnosis.FindingLog;
import io.fukan.diagnosis.FindingWords;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.security.LocalPath;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 診断の履歴: what was found when, put aside with a reason or taken up again. */
@Controller
class FindingsController {

    private static final String PATH = "/findings";

    private final FindingLog log;
    private final Forms forms;
    private final MessageSource messages;
    private final Company company;

    FindingsController(FindingLog log, Forms forms, MessageSource messages, Company company) {
        this.log = log;
        this.forms = forms;
        this.messages = messages;
        this.company = company;
    }

    @GetMapping(PATH)
    ModelAndView history(@CurrentViewer Viewer viewer) {
        return page(FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Back to the screen on which it was put aside. */
    @PostMapping(PATH + "/dismiss")
    ModelAndView dismiss(
            @RequestParam Map<String, String> values,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "dismiss",
                sent,
                viewer.locale(),
                () -> log.dismiss(
                        period(sent),
                        values.getOrDefault("rule", ""),
                        values.getOrDefault("subject", ""),
                        sent.text("reason"),
                        viewer));
        if (refused.isPresent()) {
            return page(refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("diagnosis.dismissed").on(redirect);
        return new ModelAndView("redirect:" + LocalPath.ofAddress(from).orElse(PATH));
    }

    @PostMapping(PATH + "/restore")
    String restore(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        log.restore(
                period(new Sent(values)), values.getOrDefault("rule", ""), values.getOrDefault("subject", ""), viewer);
        Flash.success("diagnosis.restored").on(redirect);
        return "redirect:" + PATH;
    }

    private static Period period(Sent sent) {
        LocalDate from = sent.day("from");
        LocalDate to = sent.day("to");
        if (from == null || to == null || to.isBefore(from)) {
            throw new InvalidValue("from", "DATE_INVALID");
        }
        return Period.ofInclusive(from, to);
    }

    private ModelAndView page(FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("diagnosis/history", status);
        page.addObject(
                "entries",
                log.latest().stream()
                        .filter(entry -> entry.finding().isFor(viewer))
                        .toList());
        page.addObject("findings", new FindingWords(messages, viewer.locale(), company.zone()));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        page.addObject("form", form);
        page.addObject("mayDismiss", viewer.may(Right.FINDINGS_DISMISS));
        return page;
    }
}
