package io.fukan.web.me;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.booking.CalendarFeeds;
import io.fukan.notice.NoticeKind;
import io.fukan.notice.NoticeMails;
import io.fukan.organisation.Theme;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import io.fukan.security.ApiTokens;
import io.fukan.security.CurrentViewer;
import io.fukan.security.LocalPath;
import io.fukan.security.Passwords;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.web.shell.Language;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people settle about themselves. */
@Controller
@RequestMapping("/me")
class MePage {

    private static final String VIEW = "me/me";
    private static final int LONGEST_NAME = 80;
    /** Days a token may be asked to live; 0 is for ever. */
    private static final List<Integer> LIFETIMES = List.of(30, 90, 365, 0);

    private final Users users;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final NoticeMails noticeMails;
    private final CalendarFeeds feeds;
    private final Company company;
    private final TransactionOperations transactions;

    MePage(
            Users users,
            Passwords passwords,
            ApiTokens tokens,
            NoticeMails noticeMails,
            CalendarFeeds feeds,
            Company company,
            TransactionOperations transactions) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
        this.noticeMails = noticeMails;
        this.feeds = feeds;
        this.company = company;
        this.transactions = transactions;
    }

    record PasswordForm(@NotBlank String present, @NotBlank String wanted) {
        static PasswordForm empty() {
            return new PasswordForm("", "");
        }
    }

    record TokenForm(@NotBlank @Size(max = LONGEST_NAME) String name, int days) {
        static TokenForm empty() {
            return new TokenForm("", LIFETIMES.get(1));
        }
    }

    @GetMapping
    ModelAndView show(@CurrentViewer Viewer viewer, Model model) {
        model.addAttribute("passwordForm", PasswordForm.empty());
        model.addAttribute("tokenForm", TokenForm.empty());
        return page(viewer, HttpStatus.OK);
    }

    /** Language and colours, each by a button of its own; returns to where the button was pressed. */
    @PostMapping("/preferences")
    String prefer(
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String theme,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            @CurrentViewer Viewer viewer) {
        transactions.executeWithoutResult(transaction -> {
            User user = users.get(viewer.userId());
            Locale spoken = Language.named(language).orElse(user.locale());
            user.prefer(spoken, named(theme, user.theme()));
        });
        return "redirect:" + LocalPath.ofAddress(from).orElse("/me");
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @Valid @ModelAttribute PasswordForm passwordForm,
            BindingResult errors,
            @CurrentViewer Viewer viewer,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                passwords.change(viewer.userId(), passwordForm.present(), passwordForm.wanted(), session.getId());
                Flash.success("me.password.changed").on(redirect);
                return new ModelAndView("redirect:/me");
            } catch (InvalidValue invalid) {
                errors.rejectValue(invalid.field(), invalid.messageKey(), invalid.args(), null);
            }
        }
        model.addAttribute("tokenForm", TokenForm.empty());
        return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Answers with the page itself, not a redirect: the token is shown this once and stored nowhere. */
    @PostMapping("/tokens")
    ModelAndView createToken(
            @Valid @ModelAttribute TokenForm tokenForm,
            BindingResult errors,
            @CurrentViewer Viewer viewer,
            Model model) {
        model.addAttribute("passwordForm", PasswordForm.empty());
        if (!LIFETIMES.contains(tokenForm.days())) {
            errors.rejectValue("days", "error.OUT_OF_RANGE", new Object[] {1, LIFETIMES.get(2)}, null);
        }
        if (errors.hasErrors()) {
            return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LocalDate expires = tokenForm.days() == 0 ? null : company.today().plusDays(tokenForm.days());
        model.addAttribute(
                "newToken", tokens.create(viewer.userId(), tokenForm.name().strip(), expires));
        model.addAttribute("tokenForm", TokenForm.empty());
        return page(viewer, HttpStatus.OK);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        tokens.revoke(viewer.userId(), id);
        Flash.success("me.tokens.revoked").on(redirect);
        return "redirect:/me#tokens";
    }

    /** Of which notices to get a copy by mail; whatever is not chosen is not wanted. */
    @PostMapping("/notices")
    String chooseNotices(
            @RequestParam(name = "wanted", defaultValue = "") Set<NoticeKind> wanted,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        noticeMails.choose(viewer.userId(), wanted);
        Flash.success("me.notices.saved").on(redirect);
        return "redirect:/me#notices";
    }

    /** Answers with the page itself, not a redirect: the address is shown this once and stored nowhere. */
    @PostMapping("/calendar")
    ModelAndView openCalendar(@CurrentViewer Viewer viewer, Model model) {
        model.addAttribute("passwordForm", PasswordForm.empty());
        model.addAttribute("tokenForm", TokenForm.empty());
        model.addAttribute("newFeed", feeds.open(viewer.userId()));
        return page(viewer, HttpStatus.OK);
    }

    @PostMapping("/calendar/close")
    String closeCalendar(@CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        feeds.close(viewer.userId());
        Flash.success("me.calendar.closed").on(redirect);
        return "redirect:/me#calendar";
    }

    private ModelAndView page(Viewer viewer, HttpStatus status) {
        ModelAndView page = new ModelAndView(VIEW, status);
        page.addObject("user", users.get(viewer.userId()));
        page.addObject("languages", Language.SPOKEN);
        page.addObject("themes", Theme.values());
        page.addObject("lifetimes", LIFETIMES);
        page.addObject("shortest", Passwords.SHORTEST);
        page.addObject("zone", company.zone());
        page.addObject("feedSince", feeds.since(viewer.userId()).orElse(null));
        page.addObject("noticeKinds", NoticeKind.values());
        page.addObject("noticesWanted", noticeMails.wanted(viewer.userId()));
        page.addObject("mayHaveTokens", viewer.may(Right.TOKENS_OWN));
        page.addObject("tokens", viewer.may(Right.TOKENS_OWN) ? tokens.of(viewer.userId()) : List.of());
        return page;
    }

    private static Theme named(@Nullable String name, Theme otherwise) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(otherwise);
    }
}
