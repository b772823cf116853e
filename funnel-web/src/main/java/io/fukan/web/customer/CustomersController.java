package io.fukan.web.customer;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customer.CustomerStage;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.export.ExportFormat;
import io.fukan.records.CustomerDue;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerQuery;
import io.fukan.records.ListExport;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.Download;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListScreen;
import io.fukan.web.records.ListWords;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.CustomerWork;
import io.fukan.work.CustomerWork.NewCustomer;
import io.fukan.work.People;
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

/** The list of customers, its export, and the entry of those that no deal here tells about. */
@Controller
class CustomersController {

    private static final String PATH = "/customers";
    private static final List<String> BAR =
            List.of("q", "stage", "due", "owner", "startedFrom", "startedTo", "churnedFrom", "churnedTo");

    private final CustomerList customers;
    private final ListExport export;
    private final ListScreen screen;
    private final ListWords listWords;
    private final Choices choices;
    private final CustomerWork work;
    private final CustomFields fields;
    private final People people;
    private final Forms forms;
    private final Company company;

    CustomersController(
            CustomerList customers,
            ListExport export,
            ListScreen screen,
            ListWords listWords,
            Choices choices,
            CustomerWork work,
            CustomFields fields,
            People people,
            Forms forms,
            Company company) {
        this.customers = customers;
        this.export = export;
        this.screen = screen;
        this.listWords = listWords;
        this.choices = choices;
        this.work = work;
        this.fields = fields;
        this.people = people;
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
        CustomerQuery query = CustomerQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        CustomerList.Result result = customers.pageWithSums(query, viewer);
        model.addAttribute("query", query);
        screen.show(model, address, BAR, query.sorting(), result.listing(), viewer);
        model.addAttribute("sums", result.sums());
        model.addAttribute("seesAmounts", viewer.may(Right.DEAL_AMOUNTS_READ));
        model.addAttribute("mayCreate", viewer.may(Right.CUSTOMERS_UPDATE));
        model.addAttribute("mayImport", viewer.may(Right.IMPORT));
        if (ListScreen.isListAlone(htmx, address, response)) {
            return "customer/list :: list";
        }
        model.addAttribute("stages", CustomerStage.values());
        model.addAttribute("dues", CustomerDue.values());
        model.addAttribute("owners", choices.owners(viewer));
        model.addAttribute("mayExport", viewer.may(Right.EXPORT));
        return "customer/list";
    }

    @GetMapping(PATH + "/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Download.send(
                "customers",
                company.today(),
                response,
                () -> export.customers(
                        CustomerQuery.of(parameters, viewer), viewer, format, listWords.narrowed(parameters, viewer)));
    }

    @GetMapping(PATH + "/new")
    ModelAndView form(@CurrentViewer Viewer viewer) {
        return form(FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping(PATH)
    ModelAndView create(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Forms.Made made = forms.make(
                "customer",
                sent,
                viewer.locale(),
                () -> work.create(told(sent), viewer).id());
        if (made.refused() != null) {
            return form(made.refused().form(), made.refused().status(), viewer);
        }
        Flash.success("customer.created").on(redirect);
        return new ModelAndView("redirect:/customers/" + made.id());
    }

    private NewCustomer told(Sent sent) {
        return new NewCustomer(
                null, null, sent.line("company"), sent.past("startedOn", company), CustomerForm.details(sent));
    }

    private ModelAndView form(FormState state, HttpStatus status, Viewer viewer) {
        return new ModelAndView("customer/new", status)
                .addObject("form", state)
                .addObject("today", company.today())
                .addObject("people", people.assignable(viewer))
                .addObject("fields", fields.of(RecordType.CUSTOMER));
    }
}
