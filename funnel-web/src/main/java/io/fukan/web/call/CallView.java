package io.fukan.web.call;

import io.fukan.access.Viewer;
import io.fukan.conversation.Speaker;
import io.fukan.conversation.Transcript;
import io.fukan.review.CallReview;
import io.fukan.review.CallSheet;
import io.fukan.review.CallSheets;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a call's page, and shows it again with what was typed where a form of it was refused. */
@Component
class CallView {

    private final CallSheets sheets;
    private final CallReview review;
    private final Forms forms;
    private final Company company;

    CallView(CallSheets sheets, CallReview review, Forms forms, Company company) {
        this.sheets = sheets;
        this.review = review;
        this.forms = forms;
        this.company = company;
    }

    /**
     * The page.
     *
     * @param part which page of the words, from 0
     * @param at second to comment on; null: none chosen
     */
    ModelAndView page(long id, int part, @Nullable Integer at, FormState form, HttpStatus status, Viewer viewer) {
        CallSheet call = sheets.get(id, viewer);
        Transcript transcript = call.hasTranscript() ? sheets.transcript(id, viewer) : null;
        CallPage page =
                CallPage.of(call, transcript, part, review.mayTranscribe(call, viewer), review.mayMark(call, viewer));
        return new ModelAndView("call/page", status)
                .addObject("page", page)
                .addObject("call", call)
                .addObject("at", at)
                .addObject("form", form)
                .addObject("speakers", Speaker.values())
                .addObject("silence", company.setting().silence().toSeconds())
                .addObject(
                        "deletable",
                        call.comments().stream()
                                .filter(comment -> review.mayDelete(comment, viewer))
                                .map(CallSheet.Comment::id)
                                .toList())
                .addObject("times", new CallTimesShown())
                .addObject("words", new Words(viewer.locale(), company.zone()));
    }

    /** Does what a form of the page asks. */
    ModelAndView attempt(
            long id,
            String form,
            Sent sent,
            String done,
            String anchor,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Optional<Forms.Refused> refused = forms.attempt(form, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(id, 0, null, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/calls/" + id + anchor);
    }
}
