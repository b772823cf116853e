package io.fukan.web.digest;

import io.fukan.access.Viewer;
import io.fukan.digest.Digest;
import io.fukan.digest.Digests;
import io.fukan.digest.Rhythm;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.digest.DigestSource.Mailed;
import io.fukan.web.figure.FilterWords;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 定期配信: the digests that somebody set up or gets, and a form for the dashboard that was asked from. */
@Controller
@RequestMapping("/me/digests")
class DigestController {

    private static final int USUAL_HOUR = 8;

    private final Digests digests;
    private final DigestText texts;
    private final FunnelFilters filters;
    private final FilterWords filterWords;
    private final Company company;
    private final MessageSource messages;

    DigestController(
            Digests digests,
            DigestText texts,
            FunnelFilters filters,
            FilterWords filterWords,
            Company company,
            MessageSource messages) {
        this.digests = digests;
        this.texts = texts;
        this.filters = filters;
        this.filterWords = filterWords;
        this.company = company;
        this.messages = messages;
    }

    /**
     * A digest in words.
     *
     * @param href the dashboard as it will be mailed; null: it is no more
     */
    record Line(
            long id,
            String title,
            @Nullable String href,
            String filter,
            Rhythm rhythm,
            int hour,
            Instant nextAt,
            String owner,
            boolean own,
            boolean received,
            String recipients) {}

    /** What the form for a new one begins with, or was sent with. */
    record Wish(String dashboard, String title, String filter, Rhythm rhythm, int hour, List<Long> recipients) {}

    @GetMapping
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String dashboard,
            @CurrentViewer Viewer viewer) {
        Wish wish = dashboard == null
                ? null
                : new Wish(
                        dashboard,
                        named(dashboard).title(viewer.locale()),
                        filters.inPassing(request).keep(),
                        Rhythm.WEEKLY,
                        USUAL_HOUR,
                        List.of(viewer.userId()));
        return page(wish, null, viewer, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String dashboard,
            @RequestParam String filter,
            @RequestParam Rhythm rhythm,
            @RequestParam int hour,
            @RequestParam(defaultValue = "") List<Long> recipients,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Wish wish = new Wish(
                dashboard,
                named(dashboard).title(viewer.locale()),
                texts.filter(filter).keep(),
                rhythm,
                hour,
                recipients);
        try {
            digests.add(viewer.userId(), dashboard, wish.filter(), rhythm, hour, recipients);
        } catch (InvalidValue invalid) {
            return page(wish, invalid, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.success("digest.added").on(redirect);
        return new ModelAndView("redirect:/me/digests");
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        digests.delete(id, viewer.userId());
        Flash.success("digest.deleted").on(redirect);
        return "redirect:/me/digests";
    }

    @PostMapping("/{id}/leave")
    String leave(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        digests.leave(id, viewer.userId());
        Flash.success("digest.left").on(redirect);
        return "redirect:/me/digests";
    }

    private ModelAndView page(@Nullable Wish wish, @Nullable InvalidValue failed, Viewer viewer, HttpStatus status) {
        ModelAndView page = new ModelAndView("digest/list", status);
        page.addObject(
                "lines",
                digests.of(viewer.userId()).stream()
                        .map(digest -> line(digest, viewer))
                        .toList());
        page.addObject("wish", wish);
        page.addObject("wishFilter", wish == null ? null : words(texts.filter(wish.filter()), viewer.locale()));
        page.addObject("failed", failed);
        page.addObject("rhythms", Rhythm.values());
        page.addObject("colleagues", wish == null ? List.of() : digests.colleagues());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private Line line(Digest digest, Viewer viewer) {
        Mailed dashboard = texts.dashboard(digest.dashboard()).orElse(null);
        FunnelFilter filter = readable(digest.filter());
        boolean gone = dashboard == null || filter == null;
        return new Line(
                digest.id(),
                dashboard == null ? digest.dashboard() : dashboard.title(viewer.locale()),
                gone ? null : filter.url(dashboard.path()),
                gone ? messages.getMessage("digest.gone", null, viewer.locale()) : words(filter, viewer.locale()),
                digest.rhythm(),
                digest.hour(),
                digest.nextAt(),
                digest.owner(),
                digest.ownerId() == viewer.userId(),
                digest.received(),
                digest.recipients());
    }

    private @Nullable FunnelFilter readable(String kept) {
        try {
            return texts.filter(kept);
        } catch (InvalidFilter outdated) {
            return null;
        }
    }

    private String words(FunnelFilter filter, Locale locale) {
        return filterWords.lines(filter, locale).stream()
                .map(line -> line.item() + ": " + line.content())
                .collect(Collectors.joining(" / "));
    }

    private Mailed named(String dashboard) {
        return texts.dashboard(dashboard).orElseThrow(() -> new InvalidFilter("dashboard", dashboard));
    }
}
