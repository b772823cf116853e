package io.fukan.web.hearing;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingQuestions;
import io.fukan.hearing.HearingSheet;
import io.fukan.organisation.Department;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 定義: what is asked on the phone and in meetings, with its choices and what they say of a fact. */
@Controller
@RequestMapping("/hearing-sheet")
class HearingSheetController {

    private static final String FORM = "question";
    private static final String NEW = "new";
    private static final String BACK = "redirect:/hearing-sheet";

    private final HearingSheet sheet;
    private final HearingQuestions questions;
    private final ChoiceValues values;
    private final Forms forms;
    private final TransactionOperations transactions;

    HearingSheetController(
            HearingSheet sheet,
            HearingQuestions questions,
            ChoiceValues values,
            Forms forms,
            TransactionOperations transactions) {
        this.sheet = sheet;
        this.questions = questions;
        this.values = values;
        this.forms = forms;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView list(@CurrentViewer Viewer viewer) {
        ModelAndView page = new ModelAndView("hearing/list");
        page.addObject("questions", sheet.whole());
        page.addObject("mayWrite", viewer.may(Right.PLAYBOOK_WRITE));
        page.addObject("locale", viewer.locale());
        return page;
    }

    @GetMapping("/{question}")
    ModelAndView edit(@PathVariable String question, @CurrentViewer Viewer viewer) {
        return form(question, null, FormState.NONE, viewer.locale());
    }

    @PostMapping("/{question}")
    ModelAndView save(
            @PathVariable String question,
            @RequestParam Map<String, String> typed,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(typed);
        Optional<Forms.Refused> refused = forms.attempt(FORM, sent, viewer.locale(), () -> keep(id(question), sent));
        if (refused.isPresent()) {
            ModelAndView page = form(question, typed, refused.get().form(), viewer.locale());
            page.setStatus(refused.get().status());
            return page;
        }
        Flash.success("hearingSheet.saved").on(redirect);
        return new ModelAndView(BACK);
    }

    @PostMapping("/{question}/move")
    String move(@PathVariable Long question, @RequestParam String to) {
        sheet.move(question, to.equals("up"));
        return BACK;
    }

    private void keep(@Nullable Long id, Sent sent) {
        if (id == null) {
            sheet.add(QuestionForm.read(sent, values));
        } else {
            sheet.change(id, sent.version(), QuestionForm.read(sent, values));
        }
    }

    /** @param typed null: the question as it is */
    private ModelAndView form(String question, @Nullable Map<String, String> typed, FormState state, Locale locale) {
        Long id = id(question);
        Map<String, String> present = Objects.requireNonNull(
                transactions.execute(status -> QuestionForm.of(id == null ? null : questions.get(id), values, locale)));
        Map<String, String> fields = typed == null ? present : typed;
        ModelAndView page = new ModelAndView("hearing/edit");
        page.addObject("address", "/hearing-sheet/" + (id == null ? NEW : question));
        page.addObject("isNew", id == null);
        page.addObject("answered", id != null && sheet.isAnswered(id));
        page.addObject("present", present);
        page.addObject("fields", fields);
        page.addObject("lines", QuestionForm.lines(fields));
        page.addObject("form", state);
        page.addObject("facts", Fact.values());
        page.addObject("departments", List.of(Department.SDR, Department.BDR, Department.FS));
        page.addObject("values", values.names(locale));
        return page;
    }

    private static @Nullable Long id(String question) {
        return question.matches("[0-9]{1,18}") ? Long.valueOf(question) : null;
    }
}
