package io.fukan.web.lead;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Calls;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.CallLogging;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects the record of a call; after a day with a reason, and with what had stood there kept. */
@Controller
@RequestMapping("/calls/{id}")
class CallController {

    private final CallLogging calls;
    private final Forms forms;
    private final Company company;
    private final Clock clock;

    CallController(CallLogging calls, Forms forms, Company company, Clock clock) {
        this.calls = calls;
        this.forms = forms;
        this.company = company;
        this.clock = clock;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Activity call = calls.readable(id, viewer);
        Optional<Forms.Refused> refused = forms.attempt("call", sent, viewer.locale(), () -> {
            Calls.Right right = new Calls.Right(
                    sent.one("outcome", CallOutcome.class),
                    CallForm.duration(sent.text("duration")),
                    sent.text("note"));
            calls.correct(id, right, sent.text("reason"), viewer);
        });
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("call.corrected").on(redirect);
        return new ModelAndView("redirect:/leads/" + call.leadId());
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        Activity call = calls.readable(id, viewer);
        if (!calls.mayCorrect(call, viewer)) {
            throw new NotAllowed("correct call " + id);
        }
        ModelAndView page = new ModelAndView("lead/correct", status);
        page.addObject("call", call);
        page.addObject("duration", duration(call.durationSeconds()));
        page.addObject("fresh", Calls.isFresh(call, clock.instant()));
        page.addObject("outcomes", CallOutcome.values());
        page.addObject("form", state);
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    /** As it is typed: 3:25. */
    private static @Nullable String duration(@Nullable Integer seconds) {
        return seconds == null ? null : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
