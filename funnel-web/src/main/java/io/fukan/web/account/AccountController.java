package io.fukan.web.account;

import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.CompanyEntry;
import java.util.Map;
import java.util.Optional;
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

    private final AccountView view;
    private final AccountList accounts;
    private final CompanyEntry entry;
    private final CustomFields fields;
    private final Forms forms;

    AccountController(AccountView view, AccountList accounts, CompanyEntry entry, CustomFields fields, Forms forms) {
        this.view = view;
        this.accounts = accounts;
        this.entry = entry;
        this.fields = fields;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean everybody,
            @CurrentViewer Viewer viewer) {
        return view.page(id, everybody, FormState.NONE, HttpStatus.OK, viewer);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Where somebody else was faster the form shows both: what was typed, and beside it what is there now. */
    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        entry.checkChange(id, viewer);
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "account",
                sent,
                viewer.locale(),
                () -> entry.change(id, sent.version(), AccountForm.details(sent), sent.attributes(), viewer));
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("account.changed").on(redirect);
        return new ModelAndView("redirect:/accounts/" + id);
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        return new ModelAndView("account/edit", status)
                .addObject("account", accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id)))
                .addObject("form", state)
                .addObject("industries", Industry.values())
                .addObject("fields", fields.of(RecordType.ACCOUNT));
    }
}
