package io.fukan.web.account;

import io.fukan.access.Viewer;
import io.fukan.account.AccountDetails;
import io.fukan.account.CorporateNumber;
import io.fukan.account.Industry;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.CompanyEntry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a company, and the form that changes what is known of it. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private static final BigDecimal MOST_EMPLOYEES = BigDecimal.valueOf(10_000_000);

    private final AccountView view;
    private final CompanyEntry entry;
    private final Forms forms;

    AccountController(AccountView view, CompanyEntry entry, Forms forms) {
        this.view = view;
        this.entry = entry;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return view.page(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        entry.checkChange(id, viewer);
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused;
        try {
            refused = forms.attempt(
                    "account", sent, viewer.locale(), () -> entry.change(id, sent.version(), details(sent), viewer));
        } catch (OptimisticLockingFailureException overtaken) {
            refused = Optional.of(forms.overtaken("account", sent, viewer.locale()));
        }
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("account.changed").on(redirect);
        return new ModelAndView("redirect:/accounts/" + id);
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("account/edit", status);
        page.addObject("account", view.account(id, viewer));
        page.addObject("form", state);
        page.addObject("industries", Industry.values());
        return page;
    }

    private static AccountDetails details(Sent sent) {
        String name = sent.line("name");
        String number = sent.line("corporateNumber");
        return new AccountDetails(
                name == null ? "" : name,
                number == null ? null : CorporateNumber.parse(number),
                sent.line("industry"),
                employees(sent),
                sent.line("region"),
                sent.line("website"),
                sent.line("phone"));
    }

    private static @Nullable Integer employees(Sent sent) {
        BigDecimal number = sent.number("employees");
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(MOST_EMPLOYEES) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new InvalidValue("employees", "OUT_OF_RANGE", 0, MOST_EMPLOYEES);
        }
        return number.intValueExact();
    }
}
