package io.fukan.web.pipeline;

import io.fukan.access.Viewer;
import io.fukan.lead.RecycleReason;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.Sent;
import io.fukan.web.records.WonAmount;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.DealSteps;
import io.fukan.work.DealSteps.Step;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The board of open deals. A move that is refused, or that lacks something - a reason, a day, a yes - comes back as the board
 * with the form open at the card: the same for a dragged card, a key and a form sent without scripts.
 */
@Controller
class PipelineController {

    private static final List<String> BAR =
            List.of("q", "owner", "team", "close", "yomi", "product", "quality", "column");
    private static final List<String> OF_THE_MOVE =
            List.of("to", "seen", "reason", "lostReason", "resumeOn", "amount", "_csrf");

    private final BoardPages pages;
    private final DealSteps steps;
    private final Choices choices;
    private final Forms forms;
    private final Company company;

    PipelineController(BoardPages pages, DealSteps steps, Choices choices, Forms forms, Company company) {
        this.pages = pages;
        this.steps = steps;
        this.choices = choices;
        this.forms = forms;
        this.company = company;
    }

    /** The whole page; to htmx only the board. {@code move} names the deal whose form is open. */
    @GetMapping(BoardPages.PATH)
    ModelAndView board(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response) {
        Long opened = new Sent(parameters).id("move");
        if (isPiece(htmx)) {
            response.setHeader("HX-Replace-Url", address(parameters).here());
        }
        return answer(parameters, opened, null, FormState.NONE, HttpStatus.OK, viewer, htmx);
    }

    @PostMapping(BoardPages.PATH + "/{id}/move")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Map<String, String> parameters = without(values, OF_THE_MOVE.toArray(String[]::new));
        Optional<Forms.Refused> refused = attempt(id, sent, viewer);
        if (refused.isPresent()) {
            return answer(
                    parameters, id, null, refused.get().form(), refused.get().status(), viewer, htmx);
        }
        Map<String, String> back = without(parameters, "column");
        if (isPiece(htmx)) {
            return answer(back, null, id, FormState.NONE, HttpStatus.OK, viewer, htmx);
        }
        Phase to = sent.one("to", Phase.class);
        if (to == Phase.WON || to == Phase.LOST) {
            // It is on the board no more; what follows - the customer, laying the lead aside - is on its page.
            Flash.success(to == Phase.WON ? "deal.won" : "deal.lost").on(redirect);
            return new ModelAndView("redirect:/opportunities/" + id);
        }
        Flash.success("deal.moved").on(redirect);
        return new ModelAndView("redirect:" + address(back).here() + "#deal-" + id);
    }

    private Optional<Forms.Refused> attempt(long id, Sent sent, Viewer viewer) {
        return forms.attempt("move-" + id, sent, viewer.locale(), () -> steps.take(id, step(sent), viewer));
    }

    /** @throws InvalidValue WIN_UNCONFIRMED for a win of which nobody was asked for how much; else as {@link WonAmount} */
    private static Step step(Sent sent) {
        Phase to = sent.one("to", Phase.class);
        if (to == Phase.WON && !sent.values().containsKey("amount")) {
            throw new InvalidValue("amount", "WIN_UNCONFIRMED");
        }
        return new Step(
                to,
                sent.oneOrNone("seen", Phase.class),
                sent.text("reason") != null || to != Phase.LOST ? sent.text("reason") : sent.text("lostReason"),
                sent.day("resumeOn"),
                to == Phase.WON ? WonAmount.in(sent) : null);
    }

    private ModelAndView answer(
            Map<String, String> parameters,
            @Nullable Long opened,
            @Nullable Long moved,
            FormState form,
            HttpStatus status,
            Viewer viewer,
            HtmxRequest htmx) {
        ModelAndView page = new ModelAndView(isPiece(htmx) ? "pipeline/board :: board" : "pipeline/board", status);
        ListAddress address = address(parameters);
        page.addObject("page", pages.of(parameters, opened, moved, viewer));
        page.addObject("address", address);
        page.addObject(
                "listFilter",
                new ListAddress("/opportunities", pages.filter(without(parameters, "close", "column", "move"))));
        page.addObject("form", form);
        page.addObject("reasons", RecycleReason.values());
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        if (!isPiece(htmx)) {
            page.addObject("closes", CloseChoice.values());
            page.addObject("ranks", YomiRank.values());
            page.addObject("qualities", Quality.values());
            page.addObject("teams", choices.teams());
            page.addObject("owners", choices.owners(viewer));
            page.addObject("products", choices.products());
            page.addObject("besides", address.besides(BAR));
            page.addObject("seesOthers", viewer.role() != Role.FIELD);
        }
        return page;
    }

    private static boolean isPiece(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isBoosted() && !htmx.isHistoryRestoreRequest();
    }

    /** The board as it is asked for; whose form is open is no part of that, or no way would lead back from it. */
    private static ListAddress address(Map<String, String> parameters) {
        return new ListAddress(BoardPages.PATH, without(parameters, "move"));
    }

    private static Map<String, String> without(Map<String, String> parameters, String... names) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        List.of(names).forEach(fewer::remove);
        return fewer;
    }
}
