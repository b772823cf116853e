package io.fukan.web.account;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.account.SizeBand;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.export.ExportFormat;
import io.fukan.records.AccountList;
import io.fukan.records.AccountQuery;
import io.fukan.records.ListExport;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Download;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListScreen;
import io.fukan.web.records.ListWords;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.CompanyEntry;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of companies, its export, and the entry of new ones. */
@Controller
class AccountsController {

    private static final String PATH = "/accounts";
    private static final List<String> BAR = List.of("q", "band", "industry", "region", "duplicates");

    private final AccountList accounts;
    private final ListExport export;
    private final ListScreen screen;
    private final ListWords listWords;
    private final CompanyEntry entry;
    private final CustomFields fields;
    private final Forms forms;
    private final Company company;

    AccountsController(
            AccountList accounts,
            ListExport export,
            ListScreen screen,
            ListWords listWords,
            CompanyEntry entry,
            CustomFields fields,
            Forms forms,
            Company company) {
        this.accounts = accounts;
        this.export = export;
        this.screen = screen;
        this.listWords = listWords;
        this.entry = entry;
        this.fields = fields;
        this.forms = forms;
        this.company = company;
    }

    /** The whole page; to htmx only the list, with the address that leads back to it. */
    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        AccountQuery query = AccountQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        model.addAttribute("query", query);
        screen.show(model, address, BAR, query.sorting(), accounts.page(query, viewer), viewer);
        model.addAttribute("mayCreate", viewer.may(Right.COMPANIES_WRITE));
        model.addAttribute("mayImport", viewer.may(Right.IMPORT));
        if (ListScreen.isListAlone(htmx, address, response)) {
            return "account/list :: list";
        }
        model.addAttribute("bands", SizeBand.values());
        model.addAttribute("industries", accounts.industries());
        model.addAttribute("regions", accounts.regions());
        model.addAttribute("mayExport", viewer.may(Right.EXPORT));
        return "account/list";
    }

    @GetMapping(PATH + "/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Download.send(
                "accounts",
                company.today(),
                response,
                () -> export.accounts(
                        AccountQuery.of(parameters, viewer), viewer, format, listWords.narrowed(parameters, viewer)));
    }

    @GetMapping(PATH + "/new")
    ModelAndView form() {
        return form(FormState.NONE, HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView create(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Forms.Made made = forms.make(
                "account",
                sent,
                viewer.locale(),
                () -> entry.create(AccountForm.details(sent), null, sent.attributes(), viewer)
                        .id());
        if (made.refused() != null) {
            return form(made.refused().form(), made.refused().status());
        }
        Flash.success("account.created").on(redirect);
        return new ModelAndView("redirect:/accounts/" + made.id());
    }

    private ModelAndView form(FormState state, HttpStatus status) {
        return new ModelAndView("account/new", status)
                .addObject("form", state)
                .addObject("industries", Industry.values())
                .addObject("fields", fields.of(RecordType.ACCOUNT));
    }
}
