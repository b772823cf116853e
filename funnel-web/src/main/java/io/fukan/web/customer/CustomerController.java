package io.fukan.web.customer;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customer.Customers;
import io.fukan.customer.MrrMove;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerRow;
import io.fukan.records.LeadStory;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.records.StoryWords;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.CustomerWork;
import io.fukan.work.People;
import io.fukan.work.Permissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a customer and what can be done there: each of its moves from onboarding to leaving. */
@Controller
@RequestMapping("/customers/{id}")
class CustomerController {

    private final CustomerList list;
    private final Customers customers;
    private final CustomerWork work;
    private final LeadStory story;
    private final StoryWords storyWords;
    private final AttributeWords attributes;
    private final Permissions permissions;
    private final CustomFields fields;
    private final People people;
    private final Forms forms;
    private final Company company;

    CustomerController(
            CustomerList list,
            Customers customers,
            CustomerWork work,
            LeadStory story,
            StoryWords storyWords,
            AttributeWords attributes,
            Permissions permissions,
            CustomFields fields,
            People people,
            Forms forms,
            Company company) {
        this.list = list;
        this.customers = customers;
        this.work = work;
        this.story = story;
        this.storyWords = storyWords;
        this.attributes = attributes;
        this.permissions = permissions;
        this.fields = fields;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return page(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        work.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Where somebody else was faster the form shows both: what was typed, and beside it what is there now. */
    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        work.checkChange(id, viewer);
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "customer",
                sent,
                viewer.locale(),
                () -> work.change(id, sent.version(), CustomerForm.details(sent), viewer));
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("customer.changed").on(redirect);
        return new ModelAndView("redirect:/customers/" + id);
    }

    @PostMapping("/stage")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "stage",
                values,
                "customer.moved",
                viewer,
                redirect,
                sent -> work.move(id, sent.one("to", CustomerStage.class), viewer));
    }

    @PostMapping("/churn")
    ModelAndView churn(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "churn",
                values,
                "customer.churned",
                viewer,
                redirect,
                sent -> work.churn(id, sent.text("reason"), sent.past("on", company), viewer));
    }

    @PostMapping("/onboarding")
    ModelAndView onboarding(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "onboarding",
                values,
                "customer.onboarding.done",
                viewer,
                redirect,
                sent -> work.completeOnboarding(id, sent.past("on", company), viewer));
    }

    @PostMapping("/first-value")
    ModelAndView firstValue(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "first-value",
                values,
                "customer.firstValue.done",
                viewer,
                redirect,
                sent -> work.reachValue(id, sent.past("on", company), viewer));
    }

    @PostMapping("/mrr")
    ModelAndView mrr(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "mrr",
                values,
                "customer.mrr.done",
                viewer,
                redirect,
                sent -> work.changeMrr(
                        id,
                        sent.oneOrNone("kind", MrrMove.class),
                        sent.number("amount"),
                        sent.past("on", company),
                        viewer));
    }

    @PostMapping("/renewal")
    ModelAndView renew(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "renewal",
                values,
                "customer.renewal.done",
                viewer,
                redirect,
                sent -> work.renew(id, sent.day("nextRenewsOn"), sent.past("on", company), viewer));
    }

    @PostMapping("/health")
    ModelAndView judge(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "health",
                values,
                "customer.health.done",
                viewer,
                redirect,
                sent -> work.judge(id, sent.integer("judgement"), sent.text("note"), sent.past("on", company), viewer));
    }

    private ModelAndView deed(
            long id,
            String form,
            Map<String, String> values,
            String done,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(form, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/customers/" + id);
    }

    private ModelAndView page(long id, FormState form, HttpStatus status, Viewer viewer) {
        CustomerRow row = row(id, viewer);
        Customer customer = customers.get(id);
        boolean update = permissions.mayUpdateCustomers(viewer);
        return new ModelAndView("customer/page", status)
                .addObject("customer", row)
                .addObject("form", form)
                .addObject("mayUpdate", update)
                .addObject("mayMove", update && row.stage() != CustomerStage.CHURNED)
                .addObject("steps", CustomerStage.steps())
                .addObject("moves", MrrMove.values())
                .addObject("story", storyWords.days(story.ofCustomer(id, customer.root(), viewer), true, viewer))
                .addObject("attributes", attributes.of(RecordType.CUSTOMER, row.attrs(), "/customers", viewer.locale()))
                .addObject("seesAmounts", viewer.may(Right.DEAL_AMOUNTS_READ))
                .addObject("today", company.today())
                .addObject("words", new Words(viewer.locale(), company.zone()));
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        return new ModelAndView("customer/edit", status)
                .addObject("customer", row(id, viewer))
                .addObject("form", state)
                .addObject("people", people.assignable(viewer))
                .addObject("fields", fields.of(RecordType.CUSTOMER));
    }

    private CustomerRow row(long id, Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("customer", id));
    }
}
