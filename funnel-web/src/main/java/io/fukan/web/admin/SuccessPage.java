package io.fukan.web.admin;

import io.fukan.access.Viewer;
import io.fukan.customer.SuccessSetting;
import io.fukan.customer.SuccessSettings;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the health of customers is weighed, and what their lifetime value assumes. */
@Controller
@RequestMapping("/admin/customer-success")
class SuccessPage {

    private final SuccessSettings settings;
    private final Forms forms;
    private final TransactionOperations transactions;

    SuccessPage(SuccessSettings settings, Forms forms, TransactionOperations transactions) {
        this.settings = settings;
        this.forms = forms;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView show() {
        return page(FormState.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "success",
                sent,
                viewer.locale(),
                () -> transactions.executeWithoutResult(status -> weigh(settings.current(), sent)));
        if (refused.isPresent()) {
            return page(refused.get().form(), refused.get().status());
        }
        Flash.success("success.saved").on(redirect);
        return new ModelAndView("redirect:/admin/customer-success");
    }

    private static void weigh(SuccessSetting setting, Sent sent) {
        BigDecimal margin = sent.number("grossMargin");
        setting.weigh(
                whole("judgementWeight", sent),
                whole("usageWeight", sent),
                whole("activeDays", sent),
                margin == null ? null : margin.movePointLeft(2));
    }

    private static int whole(String field, Sent sent) {
        Integer number = sent.integer(field);
        if (number == null) {
            throw new InvalidValue(field, "FIELD_REQUIRED");
        }
        return number;
    }

    private ModelAndView page(FormState form, HttpStatus status) {
        SuccessSetting setting = settings.current();
        BigDecimal margin = setting.grossMargin();
        return new ModelAndView("admin/success", status)
                .addObject("form", form)
                .addObject("setting", setting)
                .addObject(
                        "margin",
                        margin == null
                                ? ""
                                : margin.movePointRight(2).stripTrailingZeros().toPlainString());
    }
}
