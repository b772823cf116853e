package io.fukan.web.admin;

import io.fukan.booking.BookingPage;
import io.fukan.booking.BookingPages;
import io.fukan.channel.Campaigns;
import io.fukan.channel.Channels;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.record.InvalidValue;
import io.fukan.setting.SiteAddress;
import io.fukan.web.shell.Flash;
import io.fukan.work.Entered;
import java.util.Locale;
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

/** The pages on which prospects book by themselves. */
@Controller
@RequestMapping("/admin/booking-pages")
class BookingPagesPage {

    private final BookingPages pages;
    private final Teams teams;
    private final Channels channels;
    private final Campaigns campaigns;
    private final SiteAddress site;
    private final FormDeed deed;

    BookingPagesPage(
            BookingPages pages, Teams teams, Channels channels, Campaigns campaigns, SiteAddress site, FormDeed deed) {
        this.pages = pages;
        this.teams = teams;
        this.channels = channels;
        this.campaigns = campaigns;
        this.site = site;
        this.deed = deed;
    }

    record BookingPageForm(
            @Nullable String key,
            @Nullable String titleJa,
            @Nullable String titleEn,
            @Nullable String textJa,
            @Nullable String textEn,
            @Nullable Long teamId,
            int minutes,
            int horizonDays,
            @Nullable String place,
            @Nullable Long channelId,
            @Nullable Long campaignId,
            boolean active,
            int version) {

        static BookingPageForm empty() {
            return new BookingPageForm("", "", "", "", "", null, 60, 21, null, null, null, true, 0);
        }

        static BookingPageForm of(BookingPage page) {
            return new BookingPageForm(
                    page.key(),
                    page.title(Locale.JAPANESE),
                    page.title(Locale.ENGLISH),
                    page.text(Locale.JAPANESE),
                    page.text(Locale.ENGLISH),
                    page.teamId(),
                    page.minutes(),
                    page.horizonDays(),
                    page.place(),
                    page.channelId(),
                    page.campaignId(),
                    page.isActive(),
                    page.version());
        }

        BookingPage.Words words() {
            return new BookingPage.Words(text(titleJa), text(titleEn), text(textJa), text(textEn));
        }

        BookingPage.Meeting meeting() {
            if (teamId == null) {
                throw new InvalidValue("teamId", "CHOICE_MISSING");
            }
            return new BookingPage.Meeting(
                    teamId, minutes, horizonDays, Entered.line("place", place), channelId, campaignId);
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("pages", pages.findAllByOrderByKey());
        model.addAttribute("teams", teams.inOrder());
        model.addAttribute("site", site.of("/book/"));
        return "admin/booking-pages";
    }

    @GetMapping("/new")
    ModelAndView create(Model model) {
        model.addAttribute("bookingPageForm", BookingPageForm.empty());
        return page(null, HttpStatus.OK);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, Model model) {
        model.addAttribute("bookingPageForm", BookingPageForm.of(pages.get(id)));
        return page(id, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute BookingPageForm bookingPageForm, BindingResult errors, RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "key",
                "error.KEY_TAKEN",
                () -> pages.save(new BookingPage(
                        BookingPageForm.text(bookingPageForm.key()),
                        bookingPageForm.words(),
                        bookingPageForm.meeting())));
        return answer(null, outcome, bookingPageForm, redirect);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute BookingPageForm bookingPageForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        pages.get(id);
        HttpStatus outcome = deed.attempt(errors, "key", "error.KEY_TAKEN", () -> {
            BookingPage page = pages.get(id);
            if (page.version() != bookingPageForm.version()) {
                throw new ObjectOptimisticLockingFailureException(BookingPage.class, id);
            }
            page.revise(bookingPageForm.words(), bookingPageForm.meeting());
            page.activate(bookingPageForm.active());
        });
        return answer(id, outcome, bookingPageForm, redirect);
    }

    private ModelAndView answer(
            @Nullable Long id, HttpStatus outcome, BookingPageForm form, RedirectAttributes redirect) {
        if (outcome == HttpStatus.OK) {
            Flash.success("bookingPages.saved", Objects.requireNonNullElse(form.titleJa(), ""))
                    .on(redirect);
            return new ModelAndView("redirect:/admin/booking-pages");
        }
        return page(id, outcome);
    }

    private ModelAndView page(@Nullable Long id, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/booking-page", status);
        page.addObject("id", id);
        page.addObject("teams", teams.inOrder().stream().filter(Team::isActive).toList());
        page.addObject("channels", channels.inOrder());
        page.addObject("campaigns", campaigns.findAllByOrderByName());
        page.addObject("site", site.of("/book/"));
        return page;
    }
}
